@gaussdb
Feature: Refuse a start without a proper instance or body
  Each of these requests has exactly one thing wrong. A request that is refused starts nothing.

  Rule: The instance is named, and exists

    Scenario Outline: A start with <flaw> is refused
      When a GaussDB backup is asked for with <flaw>
      Then the GaussDB request is refused

      @GDB-INSTANCE-01
      Examples:
        | flaw        |
        | no instance |

      @GDB-INSTANCE-02
      Examples:
        | flaw              |
        | the instance null |

      @GDB-INSTANCE-03
      Examples:
        | flaw                 |
        | a number as instance |
        | a list as instance   |

      @GDB-INSTANCE-04
      Examples:
        | flaw              |
        | an empty instance |

    @GDB-CREATE-06 @GDB-CREATE-07
    Scenario: A start with an instance that does not exist is refused
      When a GaussDB backup is asked for with an instance that does not exist
      Then the GaussDB request is refused
      And the GaussDB refusal says that there is no such instance

  Rule: The body is a JSON object

    Scenario Outline: A start with <flaw> is refused
      When a GaussDB backup is asked for with <flaw>
      Then the GaussDB request is refused

      @GDB-CREATE-10
      Examples:
        | flaw                   |
        | a body that is cut off |

      @GDB-CREATE-11
      Examples:
        | flaw    |
        | no body |

      @GDB-CREATE-12
      Examples:
        | flaw                  |
        | a body that is a list |

  Rule: A refused request starts nothing

    @GDB-CREATE-08
    Scenario: No refused request has left a backup
      When a GaussDB backup is asked for with an ampersand in the description
      And a GaussDB backup is asked for with an instance that does not exist
      Then no refused GaussDB request has left a backup
