@oceanbase-cloud
Feature: Start a physical backup without a check
  The check beforehand can be declined. This is the last of the valid starts, so a run with a small number of allowed
  starts leaves it out.

  @OBC-PHYSICAL-03
  Scenario: A physical backup without a check is started
    When the cloud is asked for a physical backup without a check
    Then the cloud accepts the physical backup without the check
