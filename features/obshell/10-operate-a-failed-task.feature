@obshell
Feature: Operate a task that failed
  A task that failed, or was cancelled, can be retried, rolled back or declared done. Where somebody has named a tenant whose
  backup fails, its task is operated; otherwise tasks of the run are cancelled for that.

  @OBS-LIFE-21 @starts
  Scenario: The task of a backup that fails
    Given the task of a backup that fails was followed to its end
    Then it has lived as its lifecycle allows

  @OBS-OPERATE-10 @OBS-OPNODE-05 @starts
  Scenario: What a failed task does not allow is refused
    Given the task of a backup that fails was followed to its end
    When the DBA calls CANCEL on the failed task
    Then the request is rejected as the contract says
    When the DBA passes a node that did not fail
    Then the request is rejected as the contract says

  @OBS-OPNODE-02 @OBS-OPNODE-03 @starts @cancels
  Scenario: The failed node is passed
    Given a task of which a node has failed
    When the DBA passes the failed node
    Then the request is accepted as the contract says
    And the node is shown as passed

  @OBS-OPERATE-02 @OBS-LIFE-11 @starts @cancels
  Scenario: A failed task is rolled back
    Given a task that has failed and can be called ROLLBACK on
    When the DBA calls ROLLBACK on the failed task
    Then the request is accepted as the contract says
    And the task lives on as the machine allows

  @OBS-OPERATE-04 @starts @cancels
  Scenario: A failed task is passed
    Given a task that has failed and can be called PASS on
    When the DBA calls PASS on the failed task
    Then the request is accepted as the contract says
    And the task lives on as the machine allows

  @OBS-OPERATE-03 @OBS-LIFE-26 @starts @cancels
  Scenario: A failed task is retried
    Given a task that has failed and can be called RETRY on
    When the DBA calls RETRY on the failed task
    Then the request is accepted as the contract says
    And the task lives on as the machine allows
