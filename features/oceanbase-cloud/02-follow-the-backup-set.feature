@oceanbase-cloud
Feature: Follow the backup set of a physical backup
  The backup set can be looked at while the backup is made and afterwards. Its states have no documented names but for
  the end.

  Background:
    Given a "backup" was followed as far as it is shown

  Rule: The set is found by the id of the task

    @OBC-SET-37 @OBC-SET-38 @starts
    Scenario: The task's id leads to the set
      Then it can be read under its id
      And it shows what was asked for

    @OBC-SET-04 @starts
    Scenario: The set is read
      Then it is still shown

    @OBC-SETS-25 @starts
    Scenario: The set is read with a look at downloads
      When it is looked at with "checkBackupSetDownloadEnable"
      Then the request is accepted

    @OBC-SET-35 @starts
    Scenario: A set that does not exist is not shown
      Then it is still shown
      And a "backup" that does not exist is not shown

    @OBC-SETS-30 @starts
    Scenario: The list shows the set as its read does
      Then the list shows it as its read does

  Rule: The set lives as a set can live

    @OBC-LIFE-01 @OBC-LIFE-02 @OBC-LIFE-03 @OBC-LIFE-04 @starts
    Scenario: The set runs forward to its end
      Then every "backup" has lived as its lifecycle allows
