@gaussdb @together:backups
Feature: Use the freedom that a request has
  Names and descriptions may use all that is allowed. Several such things are combined in one backup; when a combination
  is refused, single ones show which of them the server does not accept.

  Rule: What is allowed is accepted

    @starts
    Scenario Outline: A backup with <option> is started
      When a GaussDB backup is started with <option>
      Then the request is accepted

      @GDB-NAME-14
      Examples:
        | option                       |
        | a name of lower-case letters |

      @GDB-NAME-16
      Examples:
        | option             |
        | a name with digits |

      @GDB-DESC-13
      Examples:
        | option                                      |
        | a description of letters, digits and blanks |

      @GDB-NAME-08
      Examples:
        | option                 |
        | a name of 4 characters |

      @GDB-NAME-15
      Examples:
        | option                       |
        | a name of upper-case letters |

      @GDB-DESC-01
      Examples:
        | option         |
        | no description |

      @GDB-HTTP-04
      Examples:
        | option                                |
        | a content type that names the charset |

      @GDB-NAME-09
      Examples:
        | option                  |
        | a name of 64 characters |

      @GDB-DESC-03
      Examples:
        | option                          |
        | a description of 256 characters |

      @GDB-DESC-12
      Examples:
        | option                                              |
        | a description with the marks that are not forbidden |

      @GDB-NAME-17
      Examples:
        | option               |
        | a name with a hyphen |

      @GDB-NAME-18
      Examples:
        | option                    |
        | a name with an underscore |

      @GDB-DESC-02
      Examples:
        | option                         |
        | a description of one character |

      @GDB-HTTP-05
      Examples:
        | option                |
        | a body sent in chunks |

  Rule: One manual backup of an instance is made at a time

    @GDB-LIST-35 @starts
    Scenario: A second backup does not run beside another one
      Given a GaussDB backup was started just now
      When another GaussDB backup of the instance is asked for at once
      Then never are two GaussDB backups of the instance in the making

  Rule: Every backup is its own

    @GDB-BACKUP-10 @GDB-BACKUP-12 @GDB-BACKUP-23 @starts
    Scenario: Each answer repeats its request
      Given all GaussDB backups of this run were started
      Then each "backup" of the run shows what was asked for

    @GDB-CREATE-04 @GDB-CREATE-05 @starts
    Scenario: Each backup has ids of its own
      Given all GaussDB backups of this run were started
      Then each "backup" of the run has an id of its own
      And each "backup" of the run has work of its own

    @GDB-CREATE-03 @GDB-ITEM-07 @starts
    Scenario: Each backup is listed
      Given all GaussDB backups of this run were started
      Then the list shows each "backup" of the run
