@oceanbase-cloud
Feature: List the backup sets of an instance
  The sets of an instance are listed page by page.

  @OBC-SETS-05
  Scenario: The sets are listed
    Given the cloud lists the backup sets of the instance

  Scenario Outline: The sets are listed <way>
    Given the cloud lists the backup sets of the instance
    When the cloud lists the backup sets <way>
    Then the cloud accepts that way to list

    @OBC-SETS-17
    Examples:
      | way                  |
      | from two days ago on |

    @OBC-SETS-19
    Examples:
      | way       |
      | until now |

    @OBC-SETS-20
    Examples:
      | way               |
      | on the first page |

    @OBC-SETS-23 @OBC-SETS-27
    Examples:
      | way             |
      | in pages of ten |

    @OBC-SETS-25
    Examples:
      | way                      |
      | with a look at downloads |

  @OBC-SETS-27 @OBC-SETS-28
  Scenario: The sets are listed one by one
    Given the cloud lists the backup sets of the instance
    When the cloud lists the backup sets in pages of one
    Then the second page of the cloud repeats no set of the first
