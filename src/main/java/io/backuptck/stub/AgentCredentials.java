package io.backuptck.stub;

/**
 * What an obshell agent demands of its callers.
 *
 * @param locked        false: headers and encryption are ignored, as in the vendor's test build
 * @param password      of root@sys; empty for none
 * @param agentPassword of the agent itself; empty for none
 */
public record AgentCredentials(boolean locked, String password, String agentPassword) {

    public static final AgentCredentials OPEN = new AgentCredentials(false, "", "");

    /** A door that opens to the password of root@sys. */
    public static AgentCredentials locked(String password) {
        return new AgentCredentials(true, password, "");
    }

    /** Without the passwords, so that no message ever shows them. */
    @Override
    public String toString() {
        return locked ? "locked" : "open";
    }
}
