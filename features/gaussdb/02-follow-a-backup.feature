@gaussdb
Feature: Follow a backup to its end
  The list of backups and the task both tell how far a backup is, until it is completed or has failed.

  Rule: A backup comes to an end

    @GDB-LIFE-07 @starts
    Scenario: The backup ends
      Given the GaussDB backup was followed to its end
      Then the GaussDB backup is completed or has failed

    @GDB-LIFE-01 @GDB-LIFE-02 @GDB-LIFE-03 @starts
    Scenario: What is over stays over
      Given the GaussDB backup was followed to its end
      Then the GaussDB backup has only moved on, and is still the same one

  Rule: A backup is listed

    @GDB-CREATE-03 @GDB-ITEM-07 @GDB-ITEM-08 @starts
    Scenario: The list shows the backup
      Given the GaussDB backup was followed to its end
      Then the list shows the GaussDB backup

  Rule: The task tells the same as the backup

    @GDB-JOB-06 @GDB-JOB-25 @GDB-JOB-09 @GDB-JOB-29 @shape @starts
    Scenario: The task is about the backup
      When the task of the GaussDB backup is asked for
      Then the answer is about that GaussDB task
      And the GaussDB task works on the instance
      And the GaussDB task is named as those of manual backups are

    @GDB-LIFE-11 @GDB-LIFE-12 @starts
    Scenario: A task that is over stays over
      Given the GaussDB server knows the task of the backup
      Then the GaussDB task has only moved on, and is still the same one

    @GDB-LIFE-13 @starts
    Scenario: Task and backup end alike
      Given the GaussDB server knows the task of the backup
      Then the GaussDB task has ended as the backup has

    @GDB-JOB-16 @starts
    Scenario: The task ends after it began
      Given the GaussDB server knows the task of the backup
      Then the GaussDB task does not end before it began

  Rule: A question for no task is refused

    @GDB-JOB-27
    Scenario: A task without id
      When a GaussDB task is asked for without its id
      Then the question for a GaussDB task without an id is refused

    @GDB-JOB-28
    Scenario: A task that does not exist
      When a GaussDB task is asked for that does not exist
      Then the question for an unknown GaussDB task is refused
