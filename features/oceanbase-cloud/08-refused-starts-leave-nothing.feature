@oceanbase-cloud @together:refusals
Feature: Refused starts leave nothing behind
  A start that is refused does not make a backup all the same. All refused starts of the run are looked after together.

  @OBC-START-24 @starts
  Scenario: No backup set comes of a refused start
    Given the cloud has refused starts of both kinds
    Then none of the refused starts has left a backup set in the cloud

  Rule: A caller who was not let in leaves no backup

    @OBC-AUTH-15
    Scenario: Callers without credentials
      Then no caller without credentials has left a backup set in the cloud

    @OBC-AUTH-16
    Scenario: Callers with a wrong secret
      Then no caller with a wrong secret has left a backup set in the cloud
