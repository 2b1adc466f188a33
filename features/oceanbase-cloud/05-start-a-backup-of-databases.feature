@oceanbase-cloud
Feature: Start a logical backup of databases
  A DBA starts a logical backup of whole databases. Their tables are not named.

  @OBC-DATABASE-02 @OBC-LOGICAL-01 @OBC-LOGICAL-02 @OBC-LOGICAL-05 @OBC-LOGICAL-08 @starts
  Scenario: A backup of one database is started
    When the cloud is asked for a backup of one database
    Then the cloud accepts it
