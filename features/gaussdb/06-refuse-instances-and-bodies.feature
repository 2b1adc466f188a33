@gaussdb @together:refusals
Feature: Refuse a start without a proper instance or body
  Each of these requests has exactly one thing wrong.

  Rule: The instance is named, and exists

    @GDB-INSTANCE-01 @GDB-INSTANCE-02 @GDB-INSTANCE-03 @GDB-INSTANCE-04 @derived @starts
    Scenario: Every instance id that breaks a rule is refused
      When GaussDB backups are asked for, each with one thing wrong with the instance_id
      Then each of them is rejected

    @GDB-CREATE-06 @GDB-CREATE-07 @starts
    Scenario: A start with an instance that does not exist is refused
      When a GaussDB backup is asked for with an instance that does not exist
      Then the request is rejected as the contract says

  Rule: The body is a JSON object

    @GDB-CREATE-10 @GDB-CREATE-11 @GDB-CREATE-12 @derived @starts
    Scenario: Every body that is no JSON object is refused
      When GaussDB backups are asked for, each with one thing wrong with the body
      Then each of them is rejected
