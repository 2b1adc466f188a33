package io.backuptck.cli;

import io.backuptck.suite.PlannedScenario;
import io.backuptck.suite.SuiteRunner;
import io.cucumber.tagexpressions.TagExpressionException;
import io.cucumber.tagexpressions.TagExpressionParser;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Refuses tag expressions that are none, or that select nothing, before anything is sent. */
final class TagsCheck {

    private static final Pattern WORD = Pattern.compile("[^\\s()]+");
    private static final Set<String> OPERATORS = Set.of("and", "or", "not");

    private TagsCheck() {
    }

    static void check(VerifyOptions options) {
        String tags = options.tags;
        if (tags.isBlank()) {
            return; // all scenarios, which need not be looked for
        }
        try {
            TagExpressionParser.parse(tags);
        } catch (TagExpressionException e) {
            throw new UsageException("--tags '" + tags + "' is no tag expression; write for example "
                    + "\"@shape and not @OBS-START-03\"");
        }
        String marked = marked(tags);
        if (!marked.equals(tags)) {
            throw new UsageException("--tags '" + tags + "' names a tag without its at sign; write \"" + marked + "\"");
        }
        List<PlannedScenario> all = SuiteRunner.plan(options.selectedApis(), "");
        if (all.stream().noneMatch(scenario -> TagExpressionParser.parse(tags).evaluate(scenario.tags()))) {
            throw new UsageException("--tags '" + tags + "' selects no scenario of "
                    + String.join(", ", options.selectedApis().stream().map(api -> api.id()).toList()) + hint(tags, all)
                    + "; verify --list shows all");
        }
    }

    /** The expression with an at sign before every tag. */
    private static String marked(String tags) {
        return WORD.matcher(tags).replaceAll(word -> Matcher.quoteReplacement(
                OPERATORS.contains(word.group()) || word.group().startsWith("@") ? word.group() : "@" + word.group()));
    }

    private static String hint(String tags, List<PlannedScenario> all) {
        List<String> known = all.stream().flatMap(scenario -> scenario.tags().stream()).distinct().toList();
        return WORD.matcher(tags).results().map(word -> word.group())
                .filter(word -> !OPERATORS.contains(word) && !known.contains(word)).findFirst()
                .map(word -> ": none is tagged " + word + known.stream().filter(word::equalsIgnoreCase).findFirst()
                        .map(near -> "; did you mean " + near + "?").orElse("")).orElse("");
    }
}
