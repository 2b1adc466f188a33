@gaussdb @together:refusals
Feature: Prove who is calling
  Only who shows a token of the project, or signs with keys of the project, may work with its backups.

  Rule: Right credentials are enough

    @GDB-AUTH-09 @starts
    Scenario: A token alone
      When a GaussDB backup is started
      Then the GaussDB server asked for nothing beside the token

    @GDB-AUTH-10
    Scenario: A signature in place of a token
      When the GaussDB backups are listed with a signature in place of a token
      Then the GaussDB server accepts the signature

    @GDB-AUTH-17
    Scenario: A signature in place of a token, with a query
      When the GaussDB backups are listed with a signature in place of a token
      Then the GaussDB server accepts the signature of a request with a query as well

  Rule: Nothing is done for a caller without credentials

    @GDB-AUTH-01 @GDB-AUTH-08
    Scenario: A start
      When a GaussDB backup is asked for by a caller without credentials
      Then the request is rejected as the contract says

    @GDB-AUTH-04 @GDB-AUTH-08
    Scenario: The list
      When "listBackups", which takes the run's credentials, is called without them
      Then the request is rejected as the contract says

    @GDB-AUTH-05 @GDB-AUTH-08
    Scenario: A task
      Given a "backup" was created
      And its work is looked at
      When "getJob", which takes the run's credentials, is called without them
      Then the request is rejected as the contract says

    @GDB-AUTH-06 @GDB-AUTH-08
    Scenario: A deletion
      When the deletion of a GaussDB backup is asked for without credentials
      Then the request is rejected as the contract says

  Rule: Wrong credentials are none

    Scenario Outline: A caller <who>
      When a GaussDB backup is asked for by a caller <who>
      Then the request is rejected as the contract says

      @GDB-AUTH-02 @GDB-AUTH-08
      Examples:
        | who                                |
        | with a token that was never issued |
        | with an empty token                |

      @GDB-AUTH-13 @GDB-AUTH-08
      Examples:
        | who                                  |
        | who signs with an unknown access key |

      @GDB-AUTH-14 @GDB-AUTH-08
      Examples:
        | who                               |
        | who signs with a wrong secret key |

      @GDB-AUTH-15 @GDB-AUTH-08
      Examples:
        | who                    |
        | who signed an hour ago |

  Rule: A refusal gives nothing away

    @GDB-AUTH-16
    Scenario: Credentials are not repeated
      When GaussDB requests with right and with wrong credentials are refused
      Then no GaussDB refusal repeats the credentials
