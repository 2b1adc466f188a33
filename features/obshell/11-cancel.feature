@obshell
Feature: Cancel a backup
  Cancelling tells the database to stop; it does not wait. Without a running backup nothing happens.

  Rule: Without a running backup nothing happens

    @cancels
    Scenario Outline: Cancelling nothing with <what> is accepted
      Given no backup of the tenant is running
      When "cancelTenantBackup" is called with the body
        """
        <body>
        """
      Then the request is accepted as the contract says

      @OBS-CANCEL-03
      Examples:
        | what                | body                  |
        | the status canceled | {"status":"canceled"} |

      @OBS-CANCEL-11
      Examples:
        | what            | body |
        | an empty object | {}   |

      @OBS-CANCEL-14
      Examples:
        | what                  | body            |
        | a status that is null | {"status":null} |
        | an empty status       | {"status":""}   |

      @OBS-CANCEL-15
      Examples:
        | what                   | body                  |
        | the status in capitals | {"status":"CANCELED"} |

    @OBS-CANCEL-08 @OBS-CANCEL-09 @cancels @cluster
    Scenario: Cancelling nothing in the cluster is accepted
      Given no backup of the cluster is running
      When "cancelClusterBackup" is called
      Then the request is accepted as the contract says

    @OBS-CANCEL-06
    Scenario: Cancelling for a tenant that does not exist is refused
      Given no backup of the tenant is running
      When "cancelTenantBackup" is called for a tenant that does not exist
      Then the request is rejected as the contract says

    @OBS-CANCEL-12 @OBS-CANCEL-13 @OBS-CANCEL-17 @derived
    Scenario: Every wrong request to cancel the tenant's backup is refused
      Given no backup of the tenant is running
      When "cancelTenantBackup" is called with requests that its schemas exclude
      Then each of them is rejected

    @OBS-CANCEL-12 @OBS-CANCEL-13 @OBS-CANCEL-17 @derived @cluster
    Scenario: Every wrong request to cancel the cluster's backups is refused
      Given no backup of the cluster is running
      When "cancelClusterBackup" is called with requests that its schemas exclude
      Then each of them is rejected

  Rule: A running backup is stopped

    @OBS-CANCEL-02 @OBS-CANCEL-04 @starts @cancels @cluster
    Scenario: A running backup is cancelled
      When the DBA cancels the tenant's backup while it goes on
      Then the request is accepted as the contract says
      And the backup ends as canceled unless it was done before

    @OBS-OPERATE-05 @OBS-OPERATE-06 @OBS-OPERATE-07 @OBS-OPERATE-08 @starts @cancels
    Scenario: A running task is cancelled
      When the DBA operates the task of a start that has just been sent
      Then what only a failed task allows is refused
      And CANCEL is accepted while the task is unfinished
      And the cancelled task lives on as the machine allows
