@gaussdb
Feature: List backups
  A DBA looks for backups by instance, id, kind and time, and turns pages.

  Rule: The list is consistent in itself

    @GDB-LIST-30 @GDB-LIST-06 @GDB-LIST-34 @GDB-LIST-35 @GDB-LIST-38 @GDB-LIFE-04 @shape
    Scenario: The backups of the project are listed
      When the GaussDB backups are listed
      Then each listed GaussDB backup ends after it began

    @GDB-HTTP-06
    Scenario: A client that accepts everything need not say so
      When the GaussDB backups are listed without saying which answers are acceptable
      Then that GaussDB request is accepted

  Rule: Filters leave only what fulfils them

    @GDB-LIST-08
    Scenario: Backups of one instance
      Given the GaussDB list shows a backup of the instance
      Then only GaussDB backups of the instance are listed when asked for those

    @GDB-LIST-09
    Scenario: The backup with an id
      Given the GaussDB list shows a backup of the instance
      Then only the GaussDB backup with an id is listed when asked for that

    @GDB-LIST-11
    Scenario: Manual backups
      Given the GaussDB list shows a backup of the instance
      Then only manual GaussDB backups are listed when asked for those

    @GDB-LIST-12
    Scenario: Automated backups
      Given the GaussDB list shows a backup of the instance
      Then only automated GaussDB backups are listed when asked for those

    @GDB-LIST-26 @GDB-LIST-27
    Scenario: Backups of a span of time
      Given the GaussDB list shows a backup of the instance
      Then only GaussDB backups of a span of time are listed when asked for those

    @GDB-LIST-32
    Scenario: Several filters together
      Given the GaussDB list shows a backup of the instance
      Then filters of the GaussDB list hold together

  Rule: Filters leave all that fulfils them

    @GDB-LIST-38
    Scenario Outline: A backup is found by <filter>
      Given the GaussDB list shows a backup of the instance
      Then the GaussDB backup is found by <filter>

      Examples:
        | filter     |
        | instance   |
        | id         |
        | type       |
        | time       |
        | everything |

  Rule: Pages are cut as they are asked for

    @GDB-LIST-20 @GDB-LIST-18
    Scenario: The smallest page
      Given some GaussDB backups that fit on one page
      When at most 1 GaussDB backup is wanted
      Then a limit of one is accepted by the GaussDB list
      And the GaussDB page holds no more than 1

    @GDB-LIST-21
    Scenario: The largest page
      Given some GaussDB backups that fit on one page
      When at most 100 GaussDB backups are wanted
      Then a limit of one hundred is accepted by the GaussDB list

    @GDB-LIST-19
    Scenario: A page of no chosen size
      Then the GaussDB list gives no more than a hundred backups unasked

    @GDB-LIST-14
    Scenario: The first page
      Given some GaussDB backups that fit on one page
      Then without an offset the GaussDB list begins at its beginning

    @GDB-LIST-15
    Scenario: A page behind the last one
      Given some GaussDB backups that fit on one page
      Then behind the last GaussDB backup there is nothing

    @GDB-LIST-07
    Scenario: The number of all backups
      Given some GaussDB backups that fit on one page
      Then the number of GaussDB backups is the same on every page

    @GDB-LIST-33
    Scenario: All pages
      Given some GaussDB backups that fit on one page
      Then turning the GaussDB pages shows every backup once

  Rule: A page that cannot be is refused

    @GDB-LIST-16 @GDB-LIST-17 @derived
    Scenario: Every offset that cannot be is refused
      When the GaussDB list is asked for with each offset that cannot be
      Then each of these GaussDB pages is refused

    @GDB-LIST-22 @GDB-LIST-23 @GDB-LIST-24 @derived
    Scenario: Every limit that cannot be is refused
      When the GaussDB list is asked for with each limit that cannot be
      Then each of these GaussDB pages is refused
