@obshell @together:backups
Feature: List the backups of a tenant
  The history of a tenant's backups can be searched.

  @OBS-JOBS-10 @OBS-JOBS-12 @OBS-JOBS-13 @OBS-JOBS-09 @starts
  Scenario: The backups are listed
    Given a tenant that has a backup
    When "getTenantBackupOverview" is called
    Then the answer shows the same as is shown elsewhere
    When "listTenantBackupTasks" is called
    Then the answer shows the same as is shown elsewhere
    And the list "listTenantBackupTasks" shows its items in order

  @OBS-JOBS-29 @OBS-JOBS-31 @starts
  Scenario: The list tells what was asked for
    Given a full backup of the tenant was followed to its end
    And an incremental backup of the tenant was followed to its end
    When "listTenantBackupTasks" is called
    Then the list tells the full from the incremental backup

  @OBS-MODE-06 @starts @cancels @cluster
  Scenario: A backup without options is a full one
    Given the tenant has a full backup
    When the DBA starts a backup of the cluster without any option
    And "listTenantBackupTasks" is called
    Then the list tells that the backup without options is a full one

  @OBS-JOBS-01 @OBS-JOBS-02 @starts
  Scenario: The backups of a period are listed
    Given a tenant that has a backup
    Then the list "listTenantBackupTasks" shows only what its filter "start_time" selects
    And the list "listTenantBackupTasks" shows only what its filter "end_time" selects

  @OBS-JOBS-04 @starts
  Scenario: A page holds as many backups as was asked for
    Given a tenant that has a backup
    Then the list "listTenantBackupTasks" shows no more than its limit

  @OBS-JOBS-06 @starts
  Scenario: The backups with one outcome are listed
    Given a tenant that has a backup
    Then the list "listTenantBackupTasks" shows only what its filter "status" selects

  @OBS-JOBS-07 @starts
  Scenario: The oldest backup comes first on demand
    Given a tenant that has a backup
    Then the list "listTenantBackupTasks" shows its items the other way round when that is asked for

  @OBS-JOBS-03 @OBS-JOBS-05 @derived @starts
  Scenario: A page that cannot be is refused
    Given a tenant that has a backup
    Then the list "listTenantBackupTasks" rejects each "page" that cannot be
    And the list "listTenantBackupTasks" rejects each "size" that cannot be

  @OBS-JOBS-11 @starts
  Scenario: The backups of a tenant that does not exist
    Given a tenant that has a backup
    When "listTenantBackupTasks" is called
    And "listTenantBackupTasks" is called for a tenant that does not exist
    Then the request is rejected as the contract says

  @OBS-BINFO-03 @starts
  Scenario: The short information belongs to the tenant
    Given a tenant that has a backup
    When "getTenantBackupInfo" is called
    Then the answer shows the same as is shown elsewhere

  @OBS-BINFO-02 @starts
  Scenario: The short information on a tenant that does not exist
    Given a tenant that has a backup
    When "getTenantBackupInfo" is called
    And "getTenantBackupInfo" is called for a tenant that does not exist
    Then the request is rejected as the contract says
