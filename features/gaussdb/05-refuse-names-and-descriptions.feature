@gaussdb
Feature: Refuse wrong names and descriptions
  Each of these requests has exactly one thing wrong. While no backup is in the making, nothing else can be the reason for
  its refusal.

  @GDB-CREATE-09
  Rule: A name has 4 to 64 characters: first a letter, then letters, digits, hyphens and underscores

    Scenario Outline: A start with <flaw> is refused
      When a GaussDB backup is asked for with <flaw>
      Then the GaussDB request is refused as a bad request

      @GDB-NAME-01
      Examples:
        | flaw    |
        | no name |

      @GDB-NAME-02
      Examples:
        | flaw          |
        | the name null |

      @GDB-NAME-03
      Examples:
        | flaw             |
        | a number as name |

      @GDB-NAME-04
      Examples:
        | flaw           |
        | a list as name |

      @GDB-NAME-06
      Examples:
        | flaw          |
        | an empty name |

      @GDB-NAME-07
      Examples:
        | flaw                   |
        | a name of 3 characters |

      @GDB-NAME-10
      Examples:
        | flaw                    |
        | a name of 65 characters |

      @GDB-NAME-11
      Examples:
        | flaw                            |
        | a name that starts with a digit |

      @GDB-NAME-12
      Examples:
        | flaw                             |
        | a name that starts with a hyphen |

      @GDB-NAME-13
      Examples:
        | flaw                                  |
        | a name that starts with an underscore |

      @GDB-NAME-19
      Examples:
        | flaw                       |
        | a name with a blank inside |

      @GDB-NAME-20
      Examples:
        | flaw                     |
        | a name with a dot inside |

      @GDB-NAME-21
      Examples:
        | flaw                       |
        | a name with a slash inside |

      @GDB-NAME-22
      Examples:
        | flaw                       |
        | a name with a colon inside |

      @GDB-NAME-23
      Examples:
        | flaw                          |
        | a name with an at sign inside |

      @GDB-NAME-24
      Examples:
        | flaw                             |
        | a name with a dollar sign inside |

      @GDB-NAME-25
      Examples:
        | flaw                               |
        | a name with a line feed at its end |

      @GDB-NAME-26
      Examples:
        | flaw                            |
        | an accented letter in the name  |
        | a Cyrillic letter in the name   |
        | a Chinese letter in the name    |
        | a full-width letter in the name |

  @GDB-CREATE-09
  Rule: A description is a text of at most 256 characters, without seven of the marks

    Scenario Outline: A start with <flaw> is refused
      When a GaussDB backup is asked for with <flaw>
      Then the GaussDB request is refused as a bad request

      @GDB-DESC-04
      Examples:
        | flaw                            |
        | a description of 257 characters |

      @GDB-DESC-05
      Examples:
        | flaw                                       |
        | a greater-than sign in the description     |
        | a greater-than sign before the description |

      @GDB-DESC-06
      Examples:
        | flaw                                       |
        | an exclamation mark in the description     |
        | an exclamation mark behind the description |

      @GDB-DESC-07
      Examples:
        | flaw                                    |
        | a less-than sign in the description     |
        | a less-than sign before the description |

      @GDB-DESC-08
      Examples:
        | flaw                                  |
        | a double quote in the description     |
        | a double quote behind the description |

      @GDB-DESC-09
      Examples:
        | flaw                                |
        | an ampersand in the description     |
        | an ampersand before the description |

      @GDB-DESC-10
      Examples:
        | flaw                                 |
        | an apostrophe in the description     |
        | an apostrophe behind the description |

      @GDB-DESC-11
      Examples:
        | flaw                                  |
        | an equals sign in the description     |
        | an equals sign before the description |

      @GDB-DESC-14
      Examples:
        | flaw                     |
        | a number as description  |
        | a list as description    |
        | an object as description |
