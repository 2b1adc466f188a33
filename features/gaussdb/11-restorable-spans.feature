@gaussdb
Feature: See to which times an instance can be restored
  A DBA asks for a day and is shown the spans of time to which the instance can be restored.

  Rule: The spans are consistent in themselves

    @GDB-SPAN-19 @GDB-SPAN-15 @shape
    Scenario: No span ends before it begins
      When the spans of "getRestorableSpans" are looked at
      Then no span ends before it begins

    @GDB-SPAN-20
    Scenario: No two spans overlap
      When the spans of "getRestorableSpans" are looked at
      Then no two spans overlap

  Rule: The spans are about what was asked for

    @GDB-SPAN-21
    Scenario: The spans are those of the day
      When the spans of "getRestorableSpans" are looked at
      Then each span touches the day that was asked for

    @GDB-SPAN-22
    Scenario: A completed backup lies in a span
      Then what happened lies in a span of "getRestorableSpans"

    @GDB-SPAN-18
    Scenario: An instance that does not exist has no spans
      Then "getRestorableSpans" rejects what does not exist

    @GDB-SPAN-11 @GDB-SPAN-12 @derived
    Scenario: Every date that is none is refused
      When "getRestorableSpans" is called with requests that its schemas exclude
      Then each of them is rejected

    @GDB-SPAN-17
    Scenario: Not everybody is shown the spans
      Then "getRestorableSpans" denies callers without credentials, and with made-up ones
