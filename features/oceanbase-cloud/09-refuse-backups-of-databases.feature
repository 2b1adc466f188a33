@oceanbase-cloud
Feature: Refuse wrong backups of databases
  Each of these requests differs in one thing from one that was accepted.

  @OBC-ERR-10
  Scenario Outline: A start of <start> is refused
    When the cloud is wrongly asked for <start>
    Then the cloud refuses that start

    @OBC-DATABASE-03
    Examples:
      | start                                  |
      | a backup of databases without a tenant |

    @OBC-DATABASE-04
    Examples:
      | start                                     |
      | a backup of databases without a selection |

    @OBC-DATABASE-05
    Examples:
      | start                                            |
      | a backup of databases whose selection is no JSON |

    @OBC-DATABASE-06
    Examples:
      | start                                            |
      | a backup of databases whose selection is no list |

    @OBC-DATABASE-07
    Examples:
      | start                                          |
      | a backup of databases whose selection is empty |

    @OBC-DATABASE-11
    Examples:
      | start                                                  |
      | a backup of databases whose selection lists bare names |

    @OBC-DATABASE-13
    Examples:
      | start                                 |
      | a backup of databases that names none |
