@oceanbase-cloud @together:refusals
Feature: Refuse to back up what does not exist
  Whether a name exists may be found out at once or later, by the task. So a right server may accept such a start, and it comes
  after all that must be refused and looked after.

  @OBC-ERR-10 @starts
  Scenario Outline: A backup of <what> that does not exist is refused
    When the cloud is asked to back up <what> that does not exist
    Then the cloud does not back up what does not exist

    @OBC-START-21
    Examples:
      | what        |
      | an instance |

    @OBC-START-13
    Examples:
      | what     |
      | a tenant |

    @OBC-TABLE-21
    Examples:
      | what    |
      | a table |

    @OBC-TABLE-13
    Examples:
      | what                  |
      | a table of a database |

    @OBC-DATABASE-15
    Examples:
      | what       |
      | a database |
