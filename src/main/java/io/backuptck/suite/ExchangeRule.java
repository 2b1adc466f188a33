package io.backuptck.suite;

/** Something that every answer of an API has to fulfil and that its schema cannot say. */
@FunctionalInterface
public interface ExchangeRule {

    void check(ApiSession session, Seen answer);
}
