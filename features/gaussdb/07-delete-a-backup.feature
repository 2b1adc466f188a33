@gaussdb @together:backups
Feature: Delete a backup
  A manual backup is kept until a DBA deletes it. Then it is gone for good.

  Rule: A backup is kept until it is deleted

    @GDB-LIFE-05 @starts
    Scenario: Completed backups are still there
      Then each "backup" that is over is still in the list

    @GDB-LIFE-01 @GDB-LIFE-02 @GDB-LIFE-03 @starts
    Scenario: Kept backups have not changed
      Given all GaussDB backups of this run were started
      Then each "backup" of the run has lived as its lifecycle allows

  Rule: A deleted backup is gone

    @GDB-DELETE-04 @GDB-DELETE-05 @starts @deletes
    Scenario: A backup is deleted
      When a "backup" that is over is removed
      Then its removal is accepted

    @GDB-DELETE-07 @starts @deletes
    Scenario: The deleted backup disappears
      Given a "backup" was removed
      Then it disappears from the list

    @GDB-LIFE-06 @starts @deletes
    Scenario: The deleted backup does not come back
      Given a "backup" was removed
      Then it does not come back

    @GDB-DELETE-08 @starts @deletes
    Scenario: Other backups stay
      Given all GaussDB backups of this run were started
      And a "backup" was removed
      Then the others are still in the list

  Rule: What does not exist cannot be deleted

    @GDB-DELETE-10 @starts @deletes
    Scenario: The same backup again
      Given a "backup" was removed
      Then removing it again is rejected

    @GDB-DELETE-09
    Scenario: A backup that never was
      Then removing a "backup" that never was is rejected
