@oceanbase-cloud
Feature: List the backup sets of an instance
  The sets of an instance are listed page by page.

  @OBC-SETS-05
  Scenario: The sets are listed
    When "listBackupSets" is called
    Then the answer is as the contract describes it

  Scenario Outline: The sets are listed with <parameter>
    Then the list "listBackupSets" is given with "<parameter>"

    @OBC-SETS-17
    Examples:
      | parameter |
      | startTime |

    @OBC-SETS-19
    Examples:
      | parameter |
      | endTime   |

    @OBC-SETS-20
    Examples:
      | parameter  |
      | pageNumber |

    @OBC-SETS-23 @OBC-SETS-27
    Examples:
      | parameter |
      | pageSize  |

    @OBC-SETS-25
    Examples:
      | parameter                    |
      | checkBackupSetDownloadEnable |

  @OBC-SETS-27 @OBC-SETS-28
  Scenario: The sets are listed one by one
    Then the list "listBackupSets" shows other items on its next page
