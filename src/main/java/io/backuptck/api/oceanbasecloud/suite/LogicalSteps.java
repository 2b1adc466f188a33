package io.backuptck.api.oceanbasecloud.suite;

import io.backuptck.suite.Skip;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;

/** Starting logical backups. */
public final class LogicalSteps {

    private final ScenarioState world = ScenarioState.get();

    @When("the cloud is asked for a backup of one table")
    public void startOneTable() {
        world.attempt = Logical.oneTable();
    }

    /** The start has blanks in its selection and nothing that belongs to physical starts. */
    @Then("the cloud accepts the backup of the table with blanks and without members of physical backups")
    public void oneTableAccepted() {
        world.attempt.check("OBC-TABLE-02", "OBC-LOGICAL-01", "OBC-LOGICAL-02", "OBC-LOGICAL-04");
    }

    @When("the cloud is asked for a backup of 200 tables")
    public void startManyTables() {
        world.attempt = Logical.manyTables();
    }

    /** The many tables are several, too. Where they need to exist, the two that the user has named are tried. */
    @When("the cloud is asked for a backup of several tables")
    public void startSeveralTables() {
        world.attempt = Logical.manyTables();
        if (!world.attempt.decides("OBC-TABLE-01")) {
            if (Cloud.session().findFixture("secondTable").isEmpty()) {
                throw Skip.because("the server accepts no made-up tables, so that it takes several tables can only be checked "
                        + "with two that exist; name the second one with --fixture secondTable=...");
            }
            world.attempt = Logical.twoTables();
        }
    }

    @Then("the cloud accepts the backup of several tables")
    public void severalTablesAccepted() {
        world.attempt.check("OBC-TABLE-01");
    }

    @Then("the cloud accepts the backup of 200 tables")
    public void manyTablesAccepted() {
        world.attempt.check("OBC-TABLE-03");
    }

    @When("the cloud is asked for a backup of one database")
    public void startOneDatabase() {
        world.attempt = Logical.oneDatabase();
    }

    @Then("the cloud accepts the backup of the database without blanks and without members of physical backups")
    public void oneDatabaseAccepted() {
        world.attempt.check("OBC-DATABASE-02", "OBC-LOGICAL-01", "OBC-LOGICAL-02", "OBC-LOGICAL-05");
    }

    @When("the cloud is asked for a backup of two databases")
    public void startTwoDatabases() {
        world.attempt = Logical.twoDatabases();
    }

    @Then("the cloud accepts the backup of both databases with blanks and without members of physical backups")
    public void twoDatabasesAccepted() {
        world.attempt.check("OBC-DATABASE-01", "OBC-LOGICAL-01", "OBC-LOGICAL-02", "OBC-LOGICAL-04");
    }
}
