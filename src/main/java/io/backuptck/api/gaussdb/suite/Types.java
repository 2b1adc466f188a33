package io.backuptck.api.gaussdb.suite;

import io.cucumber.java.ParameterType;

/** Reads the words of the features. */
public final class Types {

    @ParameterType(".+")
    public StartOption gaussdbOption(String words) {
        return StartOption.of(words);
    }

    @ParameterType(".+")
    public UnauthenticatedCaller gaussdbIntruder(String words) {
        return UnauthenticatedCaller.of(words);
    }
}
