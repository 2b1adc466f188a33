@gaussdb @together:refusals
Feature: Refuse wrong names and descriptions
  The contract says what a name and a description may be. From each of its rules the requests are derived that just break it
  and nothing else. While no backup is in the making, nothing else can be the reason for their refusal; the report has a row
  for each of them.

  @GDB-NAME-01 @GDB-NAME-02 @GDB-NAME-03 @GDB-NAME-04 @GDB-NAME-06 @GDB-NAME-07 @GDB-NAME-10 @GDB-NAME-11 @GDB-NAME-12
  @GDB-NAME-13 @GDB-NAME-19 @GDB-NAME-20 @GDB-NAME-21 @GDB-NAME-22 @GDB-NAME-23 @GDB-NAME-24 @GDB-NAME-25 @GDB-NAME-26
  @GDB-NAME-29 @GDB-CREATE-09 @derived @starts
  Scenario: Every name that breaks a rule is refused
    When GaussDB backups are asked for, each with one thing wrong with the name
    Then each of them is rejected

  @GDB-DESC-04 @GDB-DESC-05 @GDB-DESC-06 @GDB-DESC-07 @GDB-DESC-08 @GDB-DESC-09 @GDB-DESC-10 @GDB-DESC-11 @GDB-DESC-14
  @GDB-CREATE-09 @derived @starts
  Scenario: Every description that breaks a rule is refused
    When GaussDB backups are asked for, each with one thing wrong with the description
    Then each of them is rejected
