@obshell
Feature: Follow the task of a backup
  The task runs in stages. Whoever looks at it sees a life that a real task can have, however often they look.

  Rule: The task can be read

    @OBS-START-07 @OBS-DAG-02 @OBS-ENV-27 @OBS-LIFE-02 @OBS-LIFE-33 @starts
    Scenario: The task of the answer can be read
      Given the task of a full backup was followed to its end
      Then it can be read under its id
      And it is still shown

    @OBS-DAG-08 @OBS-DAG-09 @OBS-DAG-10 @starts
    Scenario: The task is read with its details
      Given the task of a full backup was followed to its end
      When "getDag" is called
      And "getDag" is called with
        | show_details | true |
      Then the answer is as the contract describes it

    @OBS-LIFE-28 @OBS-LIFE-33 @starts
    Scenario: The task is read without its details
      Given the task of a full backup was followed to its end
      When it is looked at with "show_details"
      Then the answer is as the contract describes it

    @OBS-DAG-03 @OBS-DAG-04
    Scenario: A task that does not exist is not found
      When "getDag" is called with
        | id | 1999999999999 |
      Then the request is rejected as the contract says

    @OBS-DAG-05 @starts
    Scenario: A number with leading zeros is no task
      Given the task of a full backup was followed to its end
      When its id is written with a leading zero
      Then the request is rejected as the contract says

    @OBS-DAG-07 @derived
    Scenario: A malformed id is no task
      When "getDag" is called with requests that its schemas exclude
      Then each of them is rejected

  Rule: The task lives as a task can live

    @OBS-LIFE-01 @OBS-LIFE-04 @OBS-LIFE-05 @OBS-LIFE-06 @OBS-LIFE-12 @OBS-LIFE-14 @OBS-LIFE-16
    @OBS-LIFE-18 @OBS-LIFE-19 @OBS-LIFE-23 @OBS-LIFE-29 @OBS-LIFE-31 @OBS-LIFE-32 @starts
    Scenario: The task runs forward to its end
      Given the task of a full backup was followed to its end
      Then it has lived as its lifecycle allows

    @OBS-LIFE-30 @starts
    Scenario: The task comes to its end
      When the DBA starts a full backup of the tenant
      Then the task ends

    @OBS-LIFE-09 @OBS-LIFE-22 @starts
    Scenario: A task that succeeded has done everything
      Given the task of a full backup was followed to its end
      When the task has succeeded
      Then it has lived as its lifecycle allows

  Rule: Nodes and sub-tasks can be read by themselves

    @OBS-NODE-01 @OBS-NODE-04 @OBS-NODE-05 @OBS-NODE-11 @OBS-NODE-26 @OBS-LIFE-34 @starts
    Scenario: A node is read
      Given the task of a full backup was followed to its end
      When its first node is read
      Then the answer shows the same as is shown elsewhere
      And each of its nodes can be read

    @OBS-NODE-06 @starts
    Scenario: A node that does not exist is not found
      Given the task of a full backup was followed to its end
      When its first node is read
      And "getNode" is called with
        | id | 1999999999999 |
      Then the request is rejected as the contract says

    @OBS-SUB-02 @OBS-SUB-03 @OBS-SUB-09 @OBS-SUB-32 @starts
    Scenario: A sub-task is read
      Given the task of a full backup was followed to its end
      When its first sub-task is read
      Then the answer shows the same as is shown elsewhere
      And a sub-task of each of its nodes can be read

    @OBS-SUB-04 @starts
    Scenario: A sub-task that does not exist is not found
      Given the task of a full backup was followed to its end
      When its first sub-task is read
      And "getSubTask" is called with
        | id | 1999999999999 |
      Then the request is rejected as the contract says

    @OBS-DAG-07 @derived @starts
    Scenario Outline: A malformed id is no <thing>
      Given the task of a full backup was followed to its end
      When "<operation>" is called with requests that its schemas exclude
      Then each of them is rejected

      Examples:
        | thing    | operation  |
        | node     | getNode    |
        | sub-task | getSubTask |
