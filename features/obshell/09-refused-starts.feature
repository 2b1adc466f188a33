@obshell
Feature: Refuse a start that makes no sense
  Each of these requests has exactly one thing wrong. A request that is refused starts nothing.

  Rule: The tenant must exist

    @OBS-START-16 @OBS-START-17
    Scenario: A backup of a tenant that does not exist is refused
      When the DBA starts a backup of a tenant that does not exist
      Then the start is refused because there is no such tenant

    @OBS-START-18
    Scenario: A backup of the tenant sys is refused
      When the DBA starts a backup of the tenant sys
      Then the start is refused because of the tenant sys

  Rule: The options of a tenant backup must make sense

    @OBS-MODE-03 @OBS-MODE-04
    Scenario Outline: The mode "<mode>" is refused
      Given the tenant can be backed up
      When the DBA starts a backup with the mode "<mode>"
      Then the start is refused because of its mode

      Examples:
        | mode        |
        | weekly      |
        | incrementa  |
        | fulll       |

    @OBS-MODE-09 @OBS-ERR-03
    Scenario: A mode with a blank in front is refused
      Given the tenant can be backed up
      When the DBA starts a backup with the mode " full"
      Then the start with blanks is refused

    @OBS-MODE-05 @OBS-ARCHIVE-03 @OBS-ENCRYPT-02
    Scenario Outline: A start with <option> is refused
      Given the tenant can be backed up
      When the DBA starts a backup with <option>
      Then the start is refused because of the type of that option

      Examples:
        | option                       |
        | a mode that is a number      |
        | a mode that is an object     |
        | archived logs as a text      |
        | archived logs as a number    |
        | a password that is a number  |
        | a password that is an array  |

  Rule: The body must be a JSON object

    @OBS-START-19
    Scenario Outline: A start with <body> is refused
      Given the tenant can be backed up
      When the DBA starts a backup with the body of <body>
      Then the start is refused because of its broken body

      Examples:
        | body                               |
        | the documentation's broken sample  |
        | half an object                     |

    @OBS-START-24
    Scenario Outline: A start with <body> as its body is refused
      Given the tenant can be backed up
      When the DBA starts a backup with the body of <body>
      Then the start is refused because its body is no object

      Examples:
        | body      |
        | an array  |
        | a text    |
        | a number  |
        | a boolean |

  Rule: The same holds for the cluster

    @OBS-MODE-03
    Scenario: A cluster backup with a mode that does not exist is refused
      Given the cluster can be backed up
      When the DBA starts a cluster backup with the mode "weekly"
      Then the cluster start is refused because of its mode

    @OBS-MODE-05 @OBS-ARCHIVE-03
    Scenario: A cluster backup with options of the wrong type is refused
      Given the cluster can be backed up
      When the DBA starts cluster backups with options of the wrong type
      Then each of these cluster starts is refused

    @OBS-CLUSTER-13
    Scenario: A cluster backup with a broken body is refused
      Given the cluster can be backed up
      When the DBA starts a cluster backup with a broken body
      Then the cluster start is refused because of its body

  Rule: What was refused has no effect

    @OBS-START-20
    Scenario: The refused starts left the tenant alone
      Given the tenant can be backed up
      When the refused starts of the tenant are over
      Then the tenant's overview is as it was before them

    @OBS-CLUSTER-14
    Scenario: The refused starts left the cluster alone
      Given the cluster can be backed up
      When the refused starts of the cluster are over
      Then the cluster's overview is as it was before them
