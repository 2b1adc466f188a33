package io.backuptck.stub;

/**
 * What an obshell agent demands of its callers.
 *
 * @param locked        false: headers and encryption are ignored, as in the vendor's test build
 * @param password      of root@sys; empty for none
 * @param agentPassword of the agent itself; empty for none
 */
public record AgentDoor(boolean locked, String password, String agentPassword) {

    public static final AgentDoor OPEN = new AgentDoor(false, "", "");

    /** A door that opens to the password of root@sys. */
    public static AgentDoor locked(String password) {
        return new AgentDoor(true, password, "");
    }

    /** Without the passwords, so that no message ever shows them. */
    @Override
    public String toString() {
        return locked ? "locked" : "open";
    }
}
