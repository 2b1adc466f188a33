@oceanbase-cloud
Feature: Refuse wrong backups of tables
  Each of these requests differs in one thing from one that was accepted.

  Rule: Type of object, tenant and selection are required, and the selection can be read

    @OBC-ERR-10
    Scenario Outline: A start of <start> is refused
      When the cloud is wrongly asked for <start>
      Then the cloud refuses that start

      @OBC-START-08
      Examples:
        | start                                       |
        | a backup of tables without a type of object |

      @OBC-TABLE-04
      Examples:
        | start                               |
        | a backup of tables without a tenant |

      @OBC-TABLE-05
      Examples:
        | start                                  |
        | a backup of tables without a selection |

      @OBC-TABLE-06
      Examples:
        | start                                         |
        | a backup of tables whose selection is no JSON |
        | a backup of tables whose selection is cut off |

      @OBC-TABLE-07
      Examples:
        | start                                         |
        | a backup of tables whose selection is no list |

      @OBC-TABLE-08
      Examples:
        | start                                       |
        | a backup of tables whose selection is empty |

      @OBC-TABLE-10
      Examples:
        | start                                               |
        | a backup of tables whose selection lists bare names |

      @OBC-TABLE-11
      Examples:
        | start                                 |
        | a backup of tables without a database |

      @OBC-TABLE-15
      Examples:
        | start                                           |
        | a backup of tables with an empty list of tables |

  Rule: A selection has one database and 1 to 200 tables

    @OBC-ERR-09
    Scenario Outline: A start of <start> is refused
      When the cloud is wrongly asked for <start>
      Then the cloud refuses that start

      @OBC-TABLE-09
      Examples:
        | start                               |
        | a backup of tables of two databases |

      @OBC-TABLE-14
      Examples:
        | start                                   |
        | a backup of tables that names no tables |

      @OBC-TABLE-16
      Examples:
        | start                  |
        | a backup of 201 tables |
