package io.backuptck.suite.rules;

import java.util.List;

/** What every answer has to fulfil beside its schema. */
final class ObshellRules {

    static final List<ExchangeRule> ALL = List.of();

    private ObshellRules() {
    }
}
