package io.backuptck.pages.clouds;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The considerations of the OceanBase Cloud page. Databases and tables are taken by name; whether they exist is found out
 * by the task.
 */
class Selection {

    final void check(String objectType, String databaseTables) {
        JsonNode selected = parsed(databaseTables);
        Refused.unless(selected.isArray() && !selected.isEmpty(), Reason.INVALID, "databaseTables must hold an array");
        for (JsonNode one : selected) {
            Refused.unless(one.isObject() && named(one.path("database")), Reason.INVALID, "an entry names no database");
            checkNames(one);
        }
        if (objectType.equals("table")) {
            checkDatabases(selected.size());
            selected.forEach(one -> checkTables(one.path("tables")));
        } else {
            checkWholeDatabases(selected);
        }
    }

    /** "in JSON string format", in which blanks between tokens are free. */
    JsonNode parsed(String databaseTables) {
        return Call.parsed(databaseTables);
    }

    /** Table-level: "You can select only one database". */
    void checkDatabases(int count) {
        Refused.unless(count == 1, Reason.INVALID, "select one database");
    }

    /** Table-level: "You must specify the tables to be backed up, with a maximum of 200 tables". */
    void checkTables(JsonNode tables) {
        Refused.unless(tables.isArray() && !tables.isEmpty() && tables.size() <= 200, Reason.INVALID, "select 1 to 200 tables");
        tables.forEach(table -> Refused.unless(named(table), Reason.INVALID, "a table has no name"));
    }

    /** Database-level: "multiple databases", "The tables field is not required"; what it says if given is open. */
    void checkWholeDatabases(JsonNode selected) {
    }

    /** Open: whether what is selected has to exist when the backup is started. */
    void checkNames(JsonNode entry) {
    }

    static boolean named(JsonNode name) {
        return name.isTextual() && !name.textValue().isBlank();
    }
}
