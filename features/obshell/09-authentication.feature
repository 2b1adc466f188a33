@obshell
Feature: Let in only who can prove it
  An agent lets in who knows the password. The proof is a header that only the agent can read, made for one request and
  for a short time; the body is encrypted with it. What follows is checked on agents that demand it.

  Rule: The right header opens

    @OBS-AUTH-03
    Scenario Outline: Who has the right header is served: <request>
      Given the agent demands authentication
      When <request> is asked for with the right header
      Then the request is served

      Examples:
        | request                                                 |
        | the tenant's overview                                   |
        | the cluster's overview                                  |
        | a task                                                  |
        | a backup of the tenant with a mode that does not exist  |
        | a backup of the cluster with a mode that does not exist |

    @OBS-AUTH-08
    Scenario: An encrypted body counts like a clear one
      Given the agent demands authentication
      When encrypted starts name a mode that exists and one that does not
      Then the agent accepts the one and refuses the other

  Rule: Without a header the door stays shut

    @OBS-AUTH-01 @OBS-AUTH-10 @OBS-AUTH-15
    Scenario Outline: Who has no header is refused: <request>
      Given the agent demands authentication
      When <request> is asked for without a header
      Then the request is rejected as the contract says

      Examples:
        | request                 |
        | the tenant's overview   |
        | the cluster's overview  |
        | a task                  |
        | a backup of the tenant  |
        | a backup of the cluster |

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
      When the overview is asked for with a wrong password
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
      When the overview is asked for with a query that the header leaves out
      Then the request is rejected as the contract says

    @OBS-AUTH-06 @OBS-AUTH-16 @OBS-AUTH-11
    Scenario: A header that has expired is refused
      When the overview is asked for with a header that has expired
      Then the request is rejected as the contract says

    @OBS-AUTH-12
    Scenario: Of two headers only the agent's own counts
      When the overview is asked for with both headers, one of which nobody can read
      Then only the agent header counts
