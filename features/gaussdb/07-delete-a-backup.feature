@gaussdb @together:backups
Feature: Delete a backup
  A manual backup is kept until a DBA deletes it. Then it is gone for good.

  Rule: A backup is kept until it is deleted

    @GDB-LIFE-05 @starts
    Scenario: Completed backups are still there
      Then each completed GaussDB backup of this run is still listed

    @GDB-LIFE-01 @GDB-LIFE-02 @GDB-LIFE-03 @starts
    Scenario: Kept backups have not changed
      Given all GaussDB backups of this run were started
      Then each GaussDB backup of this run has only moved on, and is still the same one

  Rule: A deleted backup is gone

    @GDB-DELETE-04 @GDB-DELETE-05 @starts @deletes
    Scenario: A backup is deleted
      When a GaussDB backup is deleted
      Then the GaussDB server accepts the deletion

    @GDB-DELETE-07 @starts @deletes
    Scenario: The deleted backup disappears
      Given a GaussDB backup was deleted
      Then the deleted GaussDB backup disappears from the list

    @GDB-LIFE-06 @starts @deletes
    Scenario: The deleted backup does not come back
      Given a GaussDB backup was deleted
      Then the deleted GaussDB backup does not come back

    @GDB-DELETE-08 @starts @deletes
    Scenario: Other backups stay
      Given all GaussDB backups of this run were started
      And a GaussDB backup was deleted
      Then the other GaussDB backups are still listed

  Rule: What does not exist cannot be deleted

    @GDB-DELETE-10 @starts @deletes
    Scenario: The same backup again
      Given a GaussDB backup was deleted
      Then deleting the same GaussDB backup again is refused

    @GDB-DELETE-09
    Scenario: A backup that never was
      Then deleting a GaussDB backup that does not exist is refused
