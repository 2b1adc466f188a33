@oceanbase-cloud @together:refusals
Feature: Prove who is calling
  Who works with backups proves with a digest to have an AccessKey.

  Rule: The right digest is accepted

    @OBC-AUTH-08
    Scenario: A digest that covers the query
      Then the cloud accepts a digest that covers the query

    @OBC-AUTH-09
    Scenario: The exchange of the documented client
      When the cloud gets an empty start, and the whole one with a digest when it has asked for it
      Then the cloud takes that start for one of a known caller

  Rule: Nothing is done for a caller without credentials

    @OBC-AUTH-04 @OBC-AUTH-05
    Scenario: The list of backup sets
      When the backup sets of the cloud are asked for without credentials
      Then the cloud does not let that caller in

    @OBC-AUTH-01 @OBC-AUTH-17 @OBC-AUTH-18 @OBC-AUTH-19 @OBC-AUTH-20 @OBC-AUTH-21
    Scenario: A start without a body
      When a caller sends the cloud a start without credentials and without a body
      Then the cloud does not let that caller in
      And the cloud demands a digest of that caller

    @OBC-AUTH-01 @OBC-AUTH-05
    Scenario: A whole start
      When a caller sends the cloud a start without credentials
      Then the cloud does not let that caller in

  Rule: Wrong credentials are none

    @OBC-AUTH-02 @OBC-AUTH-06 @OBC-AUTH-23
    Scenario: A wrong secret
      When a caller sends the cloud a start signed with a wrong secret
      Then the cloud does not let that caller in

    @OBC-AUTH-03 @OBC-AUTH-07
    Scenario: An unknown AccessKey
      When a caller sends the cloud a start signed with an unknown AccessKey id
      Then the cloud does not let that caller in

    @OBC-AUTH-10
    Scenario: A digest that was used before
      When the cloud gets a question twice with the same nonce and count
      Then the cloud does not let that caller in

    @OBC-AUTH-22
    Scenario: A digest for a foreign nonce
      When the cloud gets a question with a nonce that it never gave
      Then the cloud does not let that caller in
