@oceanbase-cloud
Feature: Start a physical backup
  A DBA starts a physical backup of a tenant and is told which task makes it.

  Rule: A valid request is accepted, and the answer names the task

    @OBC-PHYSICAL-01 @OBC-PHYSICAL-13 @OBC-PHYSICAL-14 @OBC-PHYSICAL-15 @OBC-START-25 @OBC-START-26
    @OBC-START-27 @shape @starts
    Scenario: A physical backup is started
      When the cloud is asked for a physical backup with a check beforehand
      Then the cloud accepts it

    @OBC-PHYSICAL-02 @starts
    Scenario: A physical backup is started without a word about a check
      When the cloud is asked for a physical backup that says nothing of a check
      Then the cloud accepts it

  Rule: Each start is a task of its own

    @OBC-START-23 @starts
    Scenario: Two starts are two tasks
      When another "backup" is created
      Then it has an id that no other has
