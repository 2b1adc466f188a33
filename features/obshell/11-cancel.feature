@obshell
Feature: Cancel a backup
  Cancelling tells the database to stop; it does not wait. Without a running backup nothing happens.

  Rule: Without a running backup nothing happens

    @OBS-CANCEL-03 @OBS-CANCEL-11 @OBS-CANCEL-14 @OBS-CANCEL-15 @cancels
    Scenario Outline: Cancelling nothing with <body> is accepted
      Given no backup of the tenant is running
      When the DBA cancels the tenant's backup with <body>
      Then cancelling nothing is accepted

      Examples:
        | body                    |
        | the status canceled     |
        | an empty object         |
        | a status that is null   |
        | an empty status         |
        | the status in capitals  |

    @OBS-CANCEL-08 @OBS-CANCEL-09 @cancels @cluster
    Scenario: Cancelling nothing in the cluster is accepted
      Given no backup of the cluster is running
      When the DBA cancels the cluster's backups
      Then cancelling nothing in the cluster is accepted

    @OBS-CANCEL-06
    Scenario: Cancelling for a tenant that does not exist is refused
      Given no backup of the tenant is running
      When the DBA cancels the backup of a tenant that does not exist
      Then cancelling is refused because there is no such tenant

    @OBS-CANCEL-12 @OBS-CANCEL-13 @OBS-CANCEL-17 @derived
    Scenario: Every wrong request to cancel the tenant's backup is refused
      Given no backup of the tenant is running
      When the DBA cancels the tenant's backup, each time with one thing wrong
      Then each of these requests is refused

    @OBS-CANCEL-12 @OBS-CANCEL-13 @OBS-CANCEL-17 @derived @cluster
    Scenario: Every wrong request to cancel the cluster's backups is refused
      Given no backup of the cluster is running
      When the DBA cancels the cluster's backups, each time with one thing wrong
      Then each of these requests is refused

  Rule: A running backup is stopped

    @OBS-CANCEL-02 @OBS-CANCEL-04 @starts @cancels @cluster
    Scenario: A running backup is cancelled
      When the DBA cancels the tenant's backup while it goes on
      Then cancelling the running backup is accepted
      And the backup ends as canceled unless it was done before

    @OBS-OPERATE-05 @OBS-OPERATE-06 @OBS-OPERATE-07 @OBS-OPERATE-08 @starts @cancels
    Scenario: A running task is cancelled
      When the DBA operates the task of a start that has just been sent
      Then what only a failed task allows is refused
      And CANCEL is accepted while the task is unfinished
      And the cancelled task lives on as the machine allows
