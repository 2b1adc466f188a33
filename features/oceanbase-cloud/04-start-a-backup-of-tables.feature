@oceanbase-cloud
Feature: Start a logical backup of tables
  A DBA starts a logical backup of some tables of one database. What is to be backed up is a text inside the request.

  @OBC-TABLE-02 @OBC-LOGICAL-01 @OBC-LOGICAL-02 @OBC-LOGICAL-04 @OBC-LOGICAL-08 @starts
  Scenario: A backup of one table is started
    When the cloud is asked for a backup of one table
    Then the cloud accepts it

  @OBC-TABLE-01 @starts
  Scenario: A backup of several tables is started
    When the cloud is asked for a backup of several tables
    Then the cloud accepts it

  @OBC-TABLE-03 @starts
  Scenario: A backup of as many tables as are allowed is started
    When the cloud is asked for a backup of 200 tables
    Then the cloud accepts it
