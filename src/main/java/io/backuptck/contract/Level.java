package io.backuptck.contract;

/** How binding a requirement is. */
public enum Level {
    /** A violation makes the server not conformant. */
    MUST,
    /** A violation is a warning, unless the run asks for {@code --level should}. */
    SHOULD,
    /** Only recorded. */
    MAY
}
