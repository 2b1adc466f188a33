package io.backuptck.target;

/** A proof that is one secret, so that it can be tried with another one. */
public interface SecretAuthentication extends Authentication {

    /** The same with another secret. */
    SecretAuthentication with(Secret other);

    /** What to do about a secret that was refused. @param hint what people should know of it; empty for nothing */
    static String remedy(Secret secret, String hint, boolean letIn) {
        return letIn ? "it has let the same credentials in before"
                : "check " + secret.shown().replace("$", "") + (hint.isEmpty() ? "" : ": " + hint);
    }
}
