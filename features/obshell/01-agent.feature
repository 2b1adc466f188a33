@obshell
Feature: Know the agent
  Before the first backup a client asks the agent who it is and which key it uses.

  @OBS-INFO-14 @OBS-INFO-20 @shape
  Scenario: The agent tells who it is
    When "getAgentInfo" is called
    Then the answer is as the contract describes it

  @OBS-SECRET-02 @OBS-SECRET-09
  Scenario: The agent hands out its public key
    When "getSecret" is called
    Then the answer shows the same as is shown elsewhere
    And the public key can be used

  @OBS-STATUS-03
  Scenario: The agent tells its status
    When "getStatus" is called
    Then the answer shows the same as is shown elsewhere

  @OBS-HTTP-05 @OBS-HTTP-06
  Scenario: A path that does not exist is refused like everything else
    When a path that does not exist is called
    Then the request is rejected as the contract says
    And the answer is a failure like any other

  @OBS-ENV-01
  Scenario: A trace id of the client is used
    When "getAgentInfo" is called with
      | X-OBSHELL-Trace-ID | backuptck0000001 |
    Then the answer is as the contract describes it

  @OBS-ENV-10 @OBS-ENV-13 @OBS-ENV-14 @OBS-ENV-24 @OBS-ENV-26 @OBS-ENV-28 @OBS-ENV-29
  Scenario: Every answer repeats its status and has a trace id
    When "getAgentInfo" is called
    Then the answer is as the contract describes it

  @OBS-AUTH-09
  Scenario: What a client must know first needs no password
    When "getAgentInfo" is called without credentials
    Then the caller is let in
    When "getSecret" is called without credentials
    Then the caller is let in
    When "getStatus" is called without credentials
    Then the caller is let in
