package io.backuptck.contract.diff;

/** How the values that a schema allows have changed. */
enum Extent {
    NARROWER, WIDER, UNCLEAR;

    /** Of what is not allowed. */
    Extent flipped() {
        return switch (this) {
            case NARROWER -> WIDER;
            case WIDER -> NARROWER;
            case UNCLEAR -> UNCLEAR;
        };
    }
}
