@gaussdb
Feature: Start a manual backup
  A DBA starts a full backup of a whole instance and is told at once how it is called and which task makes it.

  Rule: A valid request is accepted

    @GDB-INSTANCE-05 @GDB-HTTP-11 @GDB-CREATE-01 @shape
    Scenario: A backup is started
      When a GaussDB backup is started
      Then the GaussDB server accepts project and instance

  Rule: The answer is about what was asked for

    @GDB-BACKUP-10 @GDB-BACKUP-12 @GDB-BACKUP-23
    Scenario: The answer repeats the request
      Given a GaussDB backup was started
      Then the GaussDB answer repeats name, description and instance

  Rule: One manual backup of an instance is made at a time

    @GDB-LIST-35
    Scenario: A second backup does not run beside the first
      Given a GaussDB backup was started
      When another GaussDB backup of the instance is asked for at once
      Then never are two GaussDB backups of the instance in the making
