@gaussdb
Feature: Follow a backup to its end
  The list of backups and the task both tell how far a backup is, until it is completed or has failed.

  Rule: A backup comes to an end

    @GDB-LIFE-07 @starts
    Scenario: The backup ends
      Given a "backup" was followed to its end
      Then it has come to its end

    @GDB-LIFE-01 @GDB-LIFE-02 @GDB-LIFE-03 @starts
    Scenario: What is over stays over
      Given a "backup" was followed to its end
      Then it has lived as its lifecycle allows

  Rule: A backup is listed

    @GDB-CREATE-03 @GDB-ITEM-07 @GDB-ITEM-08 @starts
    Scenario: The list shows the backup
      Given a "backup" was followed to its end
      Then the list shows it

  Rule: The task tells the same as the backup

    @GDB-JOB-06 @GDB-JOB-29 @shape @starts
    Scenario: The task is about the backup
      Given a "backup" was created
      When its work is looked at
      Then the answer shows the one that was asked for

    @GDB-JOB-25 @GDB-JOB-09 @starts
    Scenario: The task shows what it works on
      Given a "backup" was created
      When its work is looked at
      Then it shows what was asked for

    @GDB-LIFE-11 @GDB-LIFE-12 @GDB-JOB-16 @starts
    Scenario: A task that is over stays over
      Given a "backup" was followed to its end
      And the server shows its work
      Then it has lived as its lifecycle allows

    @GDB-LIFE-13 @starts
    Scenario: Task and backup end alike
      Given a "backup" was followed to its end
      Then it has ended as its work has

  Rule: A question for no task is refused

    @GDB-JOB-27
    Scenario: A task without id
      When "getJob" is called without "id"
      Then the request is rejected

    @GDB-JOB-28
    Scenario: A task that does not exist
      When "getJob" is called with
        | id | 00000000-0000-4000-8000-000000000000 |
      Then the request is rejected
