@gaussdb @together:backups
Feature: List backups
  A DBA looks for backups by instance, id, kind and time, and turns pages.

  Rule: The list is consistent in itself

    @GDB-LIST-30 @GDB-LIST-06 @GDB-LIST-34 @GDB-LIST-35 @GDB-LIST-38 @GDB-LIFE-04 @shape
    Scenario: The backups of the project are listed
      When the GaussDB backups are listed
      Then the GaussDB backups are shown, each of which ends after it began

    @GDB-HTTP-06
    Scenario: A client that accepts everything need not say so
      When "listBackups" is called without saying which answers are acceptable
      Then the request is accepted

  Rule: Filters leave only what fulfils them

    @GDB-LIST-08
    Scenario: Backups of one instance
      Given no "backup" of the run is in the making
      Then the list "listBackups" shows only what its filter "instance_id" selects

    @GDB-LIST-09
    Scenario: The backup with an id
      Given no "backup" of the run is in the making
      Then the list "listBackups" shows only what its filter "backup_id" selects

    @GDB-LIST-11 @GDB-LIST-12
    Scenario: Manual and automated backups
      Given no "backup" of the run is in the making
      Then the list "listBackups" shows only what its filter "backup_type" selects

    @GDB-LIST-26 @GDB-LIST-27
    Scenario: Backups of a span of time
      Given no "backup" of the run is in the making
      Then the list "listBackups" is given with "begin_time"
      And the list "listBackups" shows only what its filter "begin_time" selects
      And the list "listBackups" shows only what its filter "end_time" selects

    @GDB-LIST-32
    Scenario: Several filters together
      Given no "backup" of the run is in the making
      Then the list "listBackups" shows only what several filters select together

  Rule: Filters leave all that fulfils them

    @GDB-LIST-38
    Scenario Outline: A backup is found by <filter>
      Given no "backup" of the run is in the making
      Then the list "listBackups" shows all that its filter "<filter>" selects

      Examples:
        | filter      |
        | instance_id |
        | backup_id   |
        | backup_type |
        | begin_time  |

    @GDB-LIST-38
    Scenario: A backup is found by everything
      Given no "backup" of the run is in the making
      Then the list "listBackups" shows all that its filters select together

  Rule: Pages are cut as they are asked for

    @GDB-LIST-18
    Scenario: A page of one backup
      Given no "backup" of the run is in the making
      Then the list "listBackups" shows no more than its limit

    @GDB-LIST-20 @GDB-LIST-21 @derived
    Scenario: The smallest and the largest page
      Given no "backup" of the run is in the making
      Then the list "listBackups" accepts the values at the limits of its "limit"

    @GDB-LIST-19
    Scenario: A page of no chosen size
      Given no "backup" of the run is in the making
      Then the list "listBackups" shows no more without a limit than by its default

    @GDB-LIST-14
    Scenario: The first page
      Given no "backup" of the run is in the making
      Then the list "listBackups" begins at its beginning without being told where

    @GDB-LIST-15
    Scenario: A page behind the last one
      Given no "backup" of the run is in the making
      Then the list "listBackups" shows nothing behind its last item

    @GDB-LIST-07
    Scenario: The number of all backups
      Given no "backup" of the run is in the making
      Then the list "listBackups" shows the same total on each page

    @GDB-LIST-33
    Scenario: All pages
      Given no "backup" of the run is in the making
      Then the list "listBackups" shows each item once on all its pages together

  Rule: A page that cannot be is refused

    @GDB-LIST-16 @GDB-LIST-17 @derived
    Scenario: Every offset that cannot be is refused
      Given no "backup" of the run is in the making
      Then the list "listBackups" rejects each "offset" that cannot be

    @GDB-LIST-22 @GDB-LIST-23 @GDB-LIST-24 @derived
    Scenario: Every limit that cannot be is refused
      Given no "backup" of the run is in the making
      Then the list "listBackups" rejects each "limit" that cannot be
