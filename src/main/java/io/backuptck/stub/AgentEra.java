package io.backuptck.stub;

/** How the release of an obshell agent tells its errors. */
public enum AgentEra {
    /** 4.2.4 to 4.3.0: by an integer, often with status 500. */
    NUMBERED("4.2.6.0-12025022011.el7", 512),
    /** From 4.3.1 on: by a dotted name. */
    NAMED("4.5.0.0-12026050811.el7", 1024);

    private final String version;
    private final int keyBits;

    AgentEra(String version, int keyBits) {
        this.version = version;
        this.keyBits = keyBits;
    }

    /** A release of this era. */
    public String version() {
        return version;
    }

    /** The length of the RSA key of that release. */
    public int keyBits() {
        return keyBits;
    }
}
