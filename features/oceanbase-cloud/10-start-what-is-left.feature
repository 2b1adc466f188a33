@oceanbase-cloud
Feature: Start what is left
  These valid starts come after all requests that must be refused, when no start has to be kept for a server that wrongly
  accepts one of those. A run with a small number of allowed starts leaves the last ones out.

  @OBC-DATABASE-01 @OBC-LOGICAL-01 @OBC-LOGICAL-02 @OBC-LOGICAL-04 @OBC-LOGICAL-08 @starts
  Scenario: A backup of two databases is started
    When the cloud is asked for a backup of two databases
    Then the cloud accepts it

  @OBC-PHYSICAL-03 @starts
  Scenario: A physical backup without a check is started
    When the cloud is asked for a physical backup without a check
    Then the cloud accepts it
