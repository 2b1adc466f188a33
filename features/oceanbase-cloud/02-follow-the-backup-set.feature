@oceanbase-cloud
Feature: Follow the backup set of a physical backup
  The backup set can be looked at while the backup is made and afterwards. Its states have no documented names but for
  the end.

  Background:
    Given a physical backup of the cloud was followed as far as possible

  Rule: The set is found by the id of the task

    @OBC-SET-37 @OBC-SET-38 @starts
    Scenario: The task's id leads to the set
      Then the cloud shows its backup set under the id of its task
      And the backup set of the cloud is one of a physical backup

    @OBC-SET-04 @starts
    Scenario: The set is read
      When the backup set of the cloud is read once more
      Then the cloud shows the backup set

    @OBC-SETS-25 @starts
    Scenario: The set is read with a look at downloads
      When the backup set of the cloud is read once more
      Then the cloud shows the backup set
      When the backup set of the cloud is read with a look at downloads
      Then the look at downloads does no harm to the read

    @OBC-SET-35 @starts
    Scenario: A set that does not exist is not shown
      When a backup set of the cloud that does not exist is read
      Then the cloud shows no backup set

  Rule: The set lives as a set can live

    @OBC-LIFE-01 @OBC-LIFE-02 @OBC-LIFE-03 @OBC-LIFE-04 @starts
    Scenario: The set runs forward to its end
      Then everything that was seen of the cloud's backup sets fits one life
