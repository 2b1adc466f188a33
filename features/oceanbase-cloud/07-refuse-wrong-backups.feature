@oceanbase-cloud @together:refusals
Feature: Refuse wrong backups
  From each rule of the contract the starts are derived that just break it: each differs in one thing from a start that was
  accepted. The report has a row for each of them. What is plainly forbidden comes first, as a server that accepts
  something else may use up the starts of the run.

  @OBC-TABLE-04 @OBC-TABLE-05 @OBC-TABLE-06 @OBC-TABLE-07 @OBC-TABLE-08 @OBC-TABLE-09 @OBC-TABLE-10 @OBC-TABLE-11
  @OBC-TABLE-14 @OBC-TABLE-15 @OBC-TABLE-16 @OBC-ERR-09 @OBC-ERR-10 @derived @starts
  Scenario: Every start of a backup of tables that breaks a rule is refused
    When the cloud is asked for backups of tables, each with one thing wrong
    Then the cloud refuses each of these starts

  @OBC-DATABASE-03 @OBC-DATABASE-04 @OBC-DATABASE-05 @OBC-DATABASE-06 @OBC-DATABASE-07 @OBC-DATABASE-11 @OBC-DATABASE-13
  @OBC-ERR-10 @derived @starts
  Scenario: Every start of a backup of databases that breaks a rule is refused
    When the cloud is asked for backups of databases, each with one thing wrong
    Then the cloud refuses each of these starts

  @OBC-START-06 @OBC-START-08 @OBC-START-09 @OBC-START-10 @OBC-START-19 @OBC-START-20 @OBC-PHYSICAL-09 @OBC-ERR-10 @derived
  @starts
  Scenario: Every start of a physical backup that breaks a rule is refused
    When the cloud is asked for backups of a tenant, each with one thing wrong
    Then the cloud refuses each of these starts

  @OBC-ERR-22 @starts
  Scenario: Wrong starts are refused, and do not make the server fail
    Then the cloud tells a mistake of the caller from a failure of its own
