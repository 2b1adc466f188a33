@oceanbase-cloud
Feature: Refuse wrong physical backups
  Each of these requests differs in one thing from one that was accepted.

  Rule: The request is a JSON object

    @OBC-ERR-10
    Scenario Outline: A start of <start> is refused
      When the cloud is wrongly asked for <start>
      Then the cloud refuses that start

      @OBC-START-19
      Examples:
        | start                                      |
        | a physical backup whose request is cut off |
        | a physical backup whose request is no JSON |

      @OBC-START-20
      Examples:
        | start                                    |
        | a physical backup whose request is empty |

      @OBC-START-06
      Examples:
        | start                                            |
        | a physical backup whose request is a list        |
        | a physical backup whose request is a quoted text |

  Rule: The type of object and the policy are required

    @OBC-ERR-10
    Scenario Outline: A start of <start> is refused
      When the cloud is wrongly asked for <start>
      Then the cloud refuses that start

      @OBC-START-08
      Examples:
        | start                                      |
        | a physical backup without a type of object |

      @OBC-START-09
      Examples:
        | start                                             |
        | a physical backup with null as type of object     |
        | a physical backup with a number as type of object |

      @OBC-START-10
      Examples:
        | start                                                       |
        | a physical backup with an empty type of object              |
        | a physical backup with a type of object that has no meaning |

      @OBC-PHYSICAL-09
      Examples:
        | start                              |
        | a physical backup without a policy |
