@obshell
Feature: Refuse a start that makes no sense
  Each of these requests has exactly one thing wrong. A request that is refused starts nothing.

  Rule: The tenant must exist

    @OBS-START-16 @OBS-START-17 @OBS-START-31
    Scenario: A backup of a tenant that does not exist is refused
      When "startTenantBackup" is called for a tenant that does not exist
      Then the request is rejected as the contract says

    @OBS-START-18
    Scenario: A backup of the tenant sys is refused
      When the DBA starts a backup of the tenant sys
      Then the request is rejected as the contract says

  Rule: What the contract forbids is refused
    From each rule of the contract the requests are derived that just break it and nothing else; the report has a row for
    each of them.

    @OBS-START-19 @OBS-START-24 @OBS-START-30 @OBS-MODE-03 @OBS-MODE-04 @OBS-MODE-05 @OBS-MODE-09 @OBS-MODE-10 @OBS-ARCHIVE-03 @OBS-ARCHIVE-06 @OBS-ENCRYPT-02 @OBS-ENCRYPT-06
    @OBS-ERR-03 @derived @starts
    Scenario: Every start of a tenant backup that breaks a rule is refused
      Given the tenant can be backed up
      When "startTenantBackup" is called with requests that its schemas exclude
      Then each of them is rejected

    @OBS-CLUSTER-13 @OBS-START-24 @OBS-START-30 @OBS-MODE-03 @OBS-MODE-04 @OBS-MODE-05 @OBS-MODE-09 @OBS-MODE-10 @OBS-ARCHIVE-03 @OBS-ARCHIVE-06 @OBS-ENCRYPT-02 @OBS-ENCRYPT-06 @derived
    @starts @cluster
    Scenario: Every start of a cluster backup that breaks a rule is refused
      Given the cluster can be backed up
      When "startClusterBackup" is called with requests that its schemas exclude
      Then each of them is rejected

  Rule: A password stays secret when the start is refused
    It comes after the derived requests, which are judged for the mode, in case the mode is accepted.

    @OBS-ENCRYPT-07 @OBS-MODE-03
    Scenario: A refusal does not repeat the password
      When the DBA starts a backup with a password and a mode that does not exist
      Then the refusal does not contain the password

  Rule: What was refused has no effect

    @OBS-START-20 @starts
    Scenario: The refused starts left the tenant alone
      Given the tenant can be backed up
      When the refused starts of the tenant are over
      Then no backup of the tenant has come of them

    @OBS-CLUSTER-14 @starts @cluster
    Scenario: The refused starts left the cluster alone
      Given the cluster can be backed up
      When the refused starts of the cluster are over
      Then no backup of the cluster has come of them
