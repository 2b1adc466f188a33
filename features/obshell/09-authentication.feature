@obshell
Feature: Let in only who can prove it
  An agent lets in who knows the password. The proof is a header that only the agent can read, made for one request and
  for a short time; the body is encrypted with it. What follows is checked on agents that demand it.

  Rule: The right header opens

    @OBS-AUTH-03
    Scenario Outline: Who has the right header is served: <request>
      Given the agent demands authentication
      When "<operation>" is called with credentials
      Then the caller is let in

      Examples:
        | request                | operation                |
        | the tenant's overview  | getTenantBackupOverview  |
        | the cluster's overview | getClusterBackupOverview |

    @OBS-AUTH-03
    Scenario: Who has the right header is served: a task
      Given the agent demands authentication
      And the task of a full backup was followed to its end
      When "getDag" is called with credentials
      Then the caller is let in

    @OBS-AUTH-03
    Scenario Outline: Who has the right header is served: <request>
      Given the agent demands authentication
      When "<operation>" is called with credentials and the body
        """
        {"mode":"backup-tck"}
        """
      Then the caller is let in

      Examples:
        | request                                                 | operation          |
        | a backup of the tenant with a mode that does not exist  | startTenantBackup  |
        | a backup of the cluster with a mode that does not exist | startClusterBackup |

    @OBS-AUTH-08
    Scenario: An encrypted body counts like a clear one
      Given the agent demands authentication
      When the DBA starts a full backup of the tenant
      Then the request is accepted
      When "startTenantBackup" is called with credentials and the body
        """
        {"mode":"backup-tck"}
        """
      Then the request is rejected

  Rule: Without a header the door stays shut

    @OBS-AUTH-01 @OBS-AUTH-10 @OBS-AUTH-15
    Scenario Outline: Who has no header is refused: <request>
      Given the agent demands authentication
      When "<operation>" is called without credentials
      Then the request is rejected as the contract says

      Examples:
        | request                | operation                |
        | the tenant's overview  | getTenantBackupOverview  |
        | the cluster's overview | getClusterBackupOverview |

    @OBS-AUTH-01 @OBS-AUTH-10 @OBS-AUTH-15
    Scenario: Who has no header is refused: a task
      Given the agent demands authentication
      And the task of a full backup was followed to its end
      When "getDag" is called without credentials
      Then the request is rejected as the contract says

    @OBS-AUTH-01 @OBS-AUTH-10 @OBS-AUTH-15
    Scenario Outline: Who has no header is refused: <request>
      Given the agent demands authentication
      When "<operation>" is called without credentials
      Then the request is rejected as the contract says

      Examples:
        | request                 | operation          |
        | a backup of the tenant  | startTenantBackup  |
        | a backup of the cluster | startClusterBackup |

  Rule: Who is not let in starts nothing

    @OBS-AUTH-07 @OBS-AUTH-01 @OBS-AUTH-04 @OBS-AUTH-05
    Scenario: Unauthenticated starts start nothing
      Given the agent demands authentication
      And the tenant's backups are over
      When starts without and with wrong headers are refused
      Then no backup of the tenant comes of them

  Rule: A header that is wrong in one way does not open

    @OBS-AUTH-02 @OBS-AUTH-16 @OBS-AUTH-11
    Scenario: A wrong password is refused
      When the overview is asked for with a header with a wrong password
      Then the request is rejected as the contract says

    @OBS-AUTH-04 @OBS-AUTH-16 @OBS-AUTH-11
    Scenario Outline: A header that <flaw> is refused
      When the overview is asked for with a header that <flaw>
      Then the request is rejected as the contract says

      Examples:
        | flaw             |
        | is no base64     |
        | nobody encrypted |

    @OBS-AUTH-05 @OBS-AUTH-16 @OBS-AUTH-11
    Scenario: A header that was made for another path is refused
      When the overview is asked for with a header for another path
      Then the request is rejected as the contract says

    @OBS-AUTH-17 @OBS-AUTH-16 @OBS-AUTH-11
    Scenario: A header that was made for the path alone is refused
      When the overview is asked for with a header for the path alone
      Then the request is rejected as the contract says

    @OBS-AUTH-06 @OBS-AUTH-16 @OBS-AUTH-11
    Scenario: A header that has expired is refused
      When the overview is asked for with a header that has expired
      Then the request is rejected as the contract says

    @OBS-AUTH-12
    Scenario: Of two headers only the agent's own counts
      When the overview is asked for with both headers, one of which nobody can read
      Then only the agent header counts
