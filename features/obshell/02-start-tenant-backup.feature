@obshell @together:backups
Feature: Start a backup of one tenant
  A DBA starts a backup of a tenant and gets a task, called DAG, to follow.

  Rule: Starts do not wait for each other

    @OBS-START-11 @OBS-START-29 @starts @cancels
    Scenario: A second start has a task of its own
      When the DBA starts a second backup while the first one goes on
      Then the request is accepted as the contract says
      And it is not answered with the task of the first one

  Rule: A valid request is accepted

    @OBS-START-03 @OBS-START-02 @OBS-MODE-01 @shape @starts
    Scenario: A full backup is started
      When the DBA starts a full backup of the tenant
      Then the backup is accepted with the documented status
      And the mode full is accepted

    @OBS-START-12 @OBS-START-13 @OBS-DAG-28 @shape @starts
    Scenario: The answer describes the task
      When the DBA starts a full backup of the tenant
      Then the answer is as the contract describes it

    @OBS-LIFE-03 @OBS-LIFE-17 @OBS-LIFE-27 @shape @starts
    Scenario: The new task waits at its first stage
      When the DBA starts a full backup of the tenant
      Then the new task is ready and stands at its beginning

    @OBS-START-14 @OBS-MODE-02 @OBS-ARCHIVE-01 @OBS-ENCRYPT-01 @starts
    Scenario: An incremental backup with logs and a password is started
      Given the tenant has a full backup
      When the DBA starts an incremental backup with archived logs and a password
      Then each of these options is accepted
        | OBS-MODE-02    | {"mode":"incremental"}      |
        | OBS-ARCHIVE-01 | {"plus_archive":true}       |
        | OBS-ENCRYPT-01 | {"encryption":"<password>"} |
      And the answer is as the contract describes it

    @OBS-START-04 @starts
    Scenario: A backup is started without any option
      Given the tenant has a full backup
      When the DBA starts a backup of the tenant without any option
      Then the request is accepted as the contract says

  Rule: The password of the backup stays secret

    @OBS-ENCRYPT-04 @starts
    Scenario: The answer does not repeat the password
      When the DBA starts an incremental backup with archived logs and a password
      Then the answer to the start does not contain the password

    @OBS-ENCRYPT-05 @starts
    Scenario: The task does not show the password
      When the DBA starts an incremental backup with archived logs and a password
      Then the task and its logs do not contain the password

  Rule: Each start is a task of its own

    @OBS-START-10 @starts
    Scenario: Two starts are two tasks
      Given the tenant has a full backup
      When the DBA starts an incremental backup with archived logs and a password
      Then the two backups have different tasks
