@gaussdb @together:refusals
Feature: A refused request has no effect
  An effect may show with delay. So all refused requests of the run are judged together, by looks at the list that are made
  when nothing more is sent.

  @GDB-CREATE-08 @starts
  Scenario: No refused request has left a backup
    When a GaussDB backup is asked for with something wrong
    Then no refused GaussDB request has left a backup

  @GDB-AUTH-03
  Scenario: No caller who was not let in has left a backup
    Then no GaussDB caller who was not let in has left a backup

  @GDB-AUTH-07
  Scenario: What a caller without credentials wanted to delete is still there
    Given the deletion of a GaussDB backup was asked for without credentials
    Then that GaussDB backup is still there
