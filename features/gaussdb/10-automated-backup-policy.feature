@gaussdb
Feature: Set the automated backup policy
  A DBA says how often backups are made without being asked for, and how long they are kept. At the end of the run the policy
  is as it was before.

  Rule: The policy is shown

    @GDB-POLICY-97 @GDB-POLICY-88 @shape
    Scenario: The policy is shown
      When the setting "automated backup policy" is looked at
      Then the setting is shown as the contract describes it

    @GDB-POLICY-102
    Scenario: An instance that does not exist has no policy
      Then the setting "automated backup policy" of what does not exist is not shown

    @GDB-POLICY-90
    Scenario: Not everybody is shown the policy
      Then "getBackupPolicy" denies callers without credentials, and with made-up ones

  Rule: What was set is shown

    @GDB-POLICY-98 @GDB-POLICY-99 @GDB-POLICY-91 @settings
    Scenario: A policy is set
      When another setting "automated backup policy" is set
      Then the setting "automated backup policy" is accepted
      And the setting "automated backup policy" is shown as it was set

    @GDB-POLICY-99 @GDB-POLICY-100 @settings
    Scenario: One policy after another is set
      Given the setting "automated backup policy" was set to all that the contract shows
      Then the setting "automated backup policy" is shown as it was set

    @GDB-POLICY-10 @GDB-POLICY-11 @GDB-POLICY-20 @GDB-POLICY-21 @GDB-POLICY-30 @GDB-POLICY-31 @GDB-POLICY-37 @GDB-POLICY-40
    @GDB-POLICY-41 @GDB-POLICY-45 @GDB-POLICY-46 @GDB-POLICY-50 @GDB-POLICY-51 @GDB-POLICY-54 @GDB-POLICY-99 @derived @settings
    Scenario: Every policy at a limit is accepted
      When the setting "automated backup policy" is set with requests at the limits of its schemas
      Then each of them is accepted and shown as it was set

  Rule: What is refused changes nothing

    @GDB-POLICY-01 @GDB-POLICY-02 @GDB-POLICY-03 @GDB-POLICY-04 @GDB-POLICY-05 @GDB-POLICY-06 @GDB-POLICY-08 @GDB-POLICY-09
    @GDB-POLICY-12 @GDB-POLICY-13 @GDB-POLICY-14 @GDB-POLICY-15 @GDB-POLICY-16 @GDB-POLICY-17 @GDB-POLICY-18 @GDB-POLICY-19
    @GDB-POLICY-24 @GDB-POLICY-25 @GDB-POLICY-26 @GDB-POLICY-27 @GDB-POLICY-28 @GDB-POLICY-29 @GDB-POLICY-33 @GDB-POLICY-34
    @GDB-POLICY-36 @GDB-POLICY-39 @GDB-POLICY-42 @GDB-POLICY-43 @GDB-POLICY-44 @GDB-POLICY-47 @GDB-POLICY-48 @GDB-POLICY-49
    @GDB-POLICY-52 @GDB-POLICY-53 @GDB-POLICY-55 @GDB-POLICY-56 @GDB-POLICY-94 @GDB-POLICY-95 @GDB-POLICY-101 @derived @settings
    Scenario: Every policy that breaks a rule is refused
      When the setting "automated backup policy" is set with requests that its schemas exclude
      Then each of them is rejected and changes nothing

    @GDB-POLICY-103 @settings
    Scenario: No policy is set for an instance that does not exist
      Then the setting "automated backup policy" of what does not exist cannot be set

    @GDB-POLICY-93 @GDB-POLICY-101 @settings
    Scenario: Not everybody sets the policy
      Then "setBackupPolicy" denies callers without credentials, and with made-up ones
