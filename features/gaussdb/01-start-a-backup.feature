@gaussdb
Feature: Start a manual backup
  A DBA starts a full backup of a whole instance and is told at once how it is called and which task makes it.

  Rule: A valid request is accepted

    @GDB-INSTANCE-05 @GDB-HTTP-11 @GDB-CREATE-01 @GDB-BACKUP-29 @shape @starts
    Scenario: A backup is started
      When a GaussDB backup is started
      Then the GaussDB server accepts project and instance

  Rule: The answer is about what was asked for

    @GDB-BACKUP-10 @GDB-BACKUP-12 @GDB-BACKUP-23 @starts
    Scenario: The answer repeats the request
      Given a "backup" was created
      Then it shows what was asked for
