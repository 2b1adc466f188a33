@oceanbase-cloud
Feature: Refused starts leave nothing behind
  A start that is refused does not make a backup all the same.

  @OBC-START-24
  Scenario: No backup set comes of a refused start
    Given the cloud has refused starts of both kinds
    Then none of the refused starts has left a backup set in the cloud
