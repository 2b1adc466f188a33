@obshell
Feature: Operate a task that is over
  A task that succeeded cannot be operated any more, and what makes no sense is refused and changes nothing.

  Background:
    Given the task of a full backup was followed to its end
    And the task has succeeded

  @OBS-OPERATE-06 @OBS-OPERATE-07 @OBS-OPERATE-08 @OBS-OPERATE-09 @OBS-OPERATE-11 @starts
  Scenario Outline: <operator> of a task that succeeded is refused
    When "operateDag" is called with the body
      """
      {"operator":"<operator>"}
      """
    Then the request is rejected as the contract says

    Examples:
      | operator |
      | ROLLBACK |
      | RETRY    |
      | PASS     |
      | CANCEL   |

  @OBS-OPERATE-19 @starts
  Scenario Outline: The operator <operator> does not exist
    When "operateDag" is called with the body
      """
      {"operator":"<operator>"}
      """
    Then the request is rejected as the contract says

    Examples:
      | operator |
      | RUN      |
      | PAUSE    |

  @OBS-OPERATE-13 @OBS-OPERATE-14 @OBS-OPERATE-23 @OBS-OPERATE-24 @OBS-OPERATE-25 @OBS-OPERATE-17 @OBS-OPERATE-18 @OBS-OPERATE-19 @OBS-OPERATE-20 @OBS-DAG-07
  @derived @starts
  Scenario: Every request to operate a task that breaks a rule is refused
    When "operateDag" is called with requests that its schemas exclude
    Then each of them is rejected

  @OBS-OPERATE-21 @starts
  Scenario: The operator is understood in lower case
    When "operateDag" is called with the body
      """
      {"operator":"retry"}
      """
    Then the request is rejected as the contract says

  @OBS-OPERATE-12 @starts
  Scenario: A task that does not exist cannot be operated
    When "operateDag" is called with
      | id | 1999999999999 |
    Then the request is rejected as the contract says

  @OBS-OPNODE-04 @OBS-OPNODE-07 @starts
  Scenario: A node of a task that succeeded cannot be passed
    Given the first node of the task
    When "operateNode" is called with the body
      """
      {"operator":"PASS"}
      """
    Then the request is rejected as the contract says
    And its parts are as they were before

  @OBS-OPNODE-08 @OBS-OPNODE-09 @OBS-OPNODE-10 @OBS-DAG-07 @derived @starts
  Scenario: Every request to operate a node that breaks a rule is refused
    Given the first node of the task
    When "operateNode" is called with requests that its schemas exclude
    Then each of them is rejected

  @OBS-OPNODE-11 @starts
  Scenario: The operator of a node is understood in lower case
    Given the first node of the task
    When "operateNode" is called with the body
      """
      {"operator":"pass"}
      """
    Then the request is rejected as the contract says

  @OBS-OPNODE-06 @starts
  Scenario: A node that does not exist cannot be passed
    Given the first node of the task
    When "operateNode" is called with the body
      """
      {"operator":"PASS"}
      """
    And "operateNode" is called with
      | id | 1999999999999 |
    Then the request is rejected as the contract says

  @OBS-OPERATE-15 @starts
  Scenario: Everything that was refused has changed nothing
    When all kinds of calls on the task were refused
    Then it is as it was before
