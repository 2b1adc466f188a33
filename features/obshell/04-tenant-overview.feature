@obshell
Feature: See the backup of one tenant
  The overview shows the backup that the database is making of a tenant, or the last one it made.

  Rule: A tenant that has a backup has an overview

    @OBS-OVERVIEW-02 @OBS-TASK-29 @OBS-TASK-73 @shape @starts
    Scenario: The overview is shown
      Given a tenant that has a backup
      When the DBA looks at the overview of that tenant
      Then the overview is shown

    @OBS-OVERVIEW-09 @OBS-TLIFE-07 @starts
    Scenario: A finished backup stays as it is
      Given a tenant that has a backup
      When the DBA looks at the overview of that tenant twice
      Then both looks show the same

  Rule: The overview follows the backups

    @OBS-START-08 @starts
    Scenario: The new backup appears
      Given a full backup of the tenant was followed to its end
      When the backup must be there
      Then the overview comes to show the new backup

    @OBS-OVERVIEW-07 @OBS-OVERVIEW-10 @starts
    Scenario: Of two backups the newer one is shown
      Given a full backup of the tenant was followed to its end
      And an incremental backup of the tenant was followed to its end
      Then the overview shows the newer of both backups

    @OBS-START-23 @starts
    Scenario: Every backup of a tenant belongs to that tenant
      Given a full backup of the tenant was followed to its end
      And an incremental backup of the tenant was followed to its end
      When "getTenantBackupOverview" is called
      Then the answer is as the contract describes it

    @OBS-TLIFE-01 @OBS-TLIFE-02 @OBS-TLIFE-03 @OBS-TLIFE-04 @OBS-TLIFE-05 @OBS-TLIFE-06 @starts
    Scenario: The backup lives as a backup can live
      Given a full backup of the tenant was followed to its end
      Then everything that the overview showed fits one life

    @OBS-TASK-16 @OBS-TASK-36 @starts
    Scenario: A running backup has no end and no rate yet
      Given a full backup of the tenant was followed to its end
      Then everything that the overview showed fits one life

    @OBS-TASK-37 @OBS-TASK-44 @starts
    Scenario: A completed backup adds up
      Given a full backup of the tenant was followed to its end
      Then everything that the overview showed fits one life
      And the rate of the completed backup is its size by its time

    @OBS-OVERVIEW-11 @OBS-OVERVIEW-12 @starts
    Scenario: The overview tells whether there is a password
      Given a full backup of the tenant was followed to its end
      And an incremental backup of the tenant was followed to its end
      Then the overview shows a password only for the backup that was started with one

    @OBS-START-09 @starts
    Scenario: A backup of one tenant does not touch another
      Given an incremental backup of the tenant was followed to its end
      Then no backup of the second tenant comes with those of the first

  Rule: Where there is nothing to show, the overview says so

    @OBS-OVERVIEW-03 @OBS-OVERVIEW-04
    Scenario: A tenant that never had a backup
      When the DBA looks at the overview of a tenant without a backup
      Then the overview is not found

    @OBS-OVERVIEW-05 @OBS-OVERVIEW-19
    Scenario: A tenant that does not exist
      When "getTenantBackupOverview" is called for a tenant that does not exist
      Then the request is rejected as the contract says

    @OBS-OVERVIEW-06
    Scenario: The tenant sys
      When "getTenantBackupOverview" is called with
        | name | sys |
      Then the request is rejected as the contract says
