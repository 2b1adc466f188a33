@gaussdb @together:backups
Feature: What is deleted is gone for good
  A list that leaves out a deleted backup at once may show it again later. So it is looked for once more when the run has done
  everything else.

  @GDB-LIFE-06 @starts @deletes
  Scenario: The deleted backup has not come back meanwhile
    Given a "backup" was removed
    Then it has not come back meanwhile
