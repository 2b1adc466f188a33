@obshell
Feature: Know the agent
  Before the first backup a client asks the agent who it is and which key it uses.

  @OBS-INFO-14 @OBS-INFO-20 @shape
  Scenario: The agent tells who it is
    When the agent is asked who it is
    Then the agent has a known role
    And the agent understands the current authentication

  @OBS-SECRET-02 @OBS-SECRET-09
  Scenario: The agent hands out its public key
    When the agent is asked for its secret
    Then the secret belongs to the same agent
    And the public key can be used

  @OBS-STATUS-03
  Scenario: The agent tells its status
    When the agent is asked for its status
    Then the status belongs to the same agent

  @OBS-HTTP-05 @OBS-HTTP-06
  Scenario: A path that does not exist is refused like everything else
    When a path that does not exist is called
    Then the answer says that there is no such path
    And the answer is a failure like any other

  @OBS-ENV-01
  Scenario: A trace id of the client is used
    When the agent is asked who it is with the trace id "backuptck0000001"
    Then the answer carries the trace id "backuptck0000001"

  @OBS-ENV-10 @OBS-ENV-13 @OBS-ENV-14 @OBS-ENV-24 @OBS-ENV-26 @OBS-ENV-28 @OBS-ENV-29
  Scenario: Every answer repeats its status and has a trace id
    When the agent is asked who it is
    Then the answer agrees with itself

  @OBS-AUTH-09
  Scenario: What a client must know first needs no password
    When the agent is asked for everything that a client must know first
    Then the agent answers without asking for a password
