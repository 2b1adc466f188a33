@obshell
Feature: Start a backup of the whole cluster
  A DBA starts a backup of all user tenants with one request.

  Rule: A valid request is accepted

    @OBS-CLUSTER-03 @OBS-CLUSTER-02 @shape @starts @cluster
    Scenario: A full backup of the cluster is started
      When the DBA starts a full backup of the cluster
      Then the cluster backup is accepted with the documented status

    @OBS-CLUSTER-10 @OBS-CLUSTER-11 @shape @starts @cluster
    Scenario: The answer describes the cluster task
      When the DBA starts a full backup of the cluster
      Then the answer is as the contract describes it

    @OBS-ARCHIVE-02 @starts @cluster
    Scenario: Archived logs may be left out
      When the DBA starts a full backup of the cluster
      Then leaving the logs out is accepted

    @OBS-CLUSTER-04 @starts @cancels @cluster
    Scenario: A backup of the cluster is started without any option
      Given the cluster has a full backup
      When the DBA starts a backup of the cluster without any option
      Then the request is accepted as the contract says

  Rule: The cluster's task is followed like any other

    @OBS-CLUSTER-06 @starts @cluster
    Scenario: The task of the answer can be read
      Given the task of a full cluster backup was followed to its end
      Then it can be read under its id

    @OBS-LIFE-01 @OBS-LIFE-05 @OBS-LIFE-06 @OBS-LIFE-12 @starts @cluster
    Scenario: The cluster's task runs forward to its end
      Given the task of a full cluster backup was followed to its end
      Then it has lived as its lifecycle allows

    @OBS-CLUSTER-08 @starts @cancels @cluster
    Scenario: Two cluster backups are two tasks
      Given the cluster has a full backup
      When the DBA starts a backup of the cluster without any option
      Then the two cluster backups have different tasks

    @OBS-CLUSTER-07 @starts @cluster
    Scenario: The new backup appears in each tenant's overview
      Given a full cluster backup was followed to its end
      Then the overview of each tenant comes to show the cluster's backup

    @OBS-OVERVIEW-08 @starts @cluster
    Scenario: Two tenants are told apart
      Given a full cluster backup was followed to its end
      When the DBA looks at the overviews of two tenants
      Then they show different tenants

  Rule: The cluster has an overview of its own

    @OBS-CLOVERVIEW-04 @OBS-CLOVERVIEW-05 @OBS-CLOVERVIEW-06 @starts
    Scenario: The cluster's overview has every tenant once
      Given a tenant that has a backup
      When "getTenantBackupOverview" is called
      Then the answer shows the same as is shown elsewhere
