package io.backuptck.cases;

/**
 * A valid request, or value of a parameter, that cases are derived from.
 *
 * @param text the body as JSON text, or the value of the parameter
 */
record Start(String text, Origin origin) {

    /** Where it comes from. */
    enum Origin {
        /** The contract shows it. */
        SHOWN,
        /** A part was made of the schemas, of values that these show. */
        MADE,
        /** A part is shown nowhere in the contract: nobody is held to accept what is made of it. */
        INVENTED
    }
}
