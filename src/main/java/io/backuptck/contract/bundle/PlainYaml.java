package io.backuptck.contract.bundle;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.util.StringQuotingChecker;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;

/** YAML that readers of the versions 1.1 and 1.2 understand alike: whatever one of them takes for something else than a text is quoted. */
final class PlainYaml {

    private static final ObjectMapper MAPPER = new YAMLMapper(YAMLFactory.builder().stringQuotingChecker(new Quoting())
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER).disable(YAMLGenerator.Feature.SPLIT_LINES)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES).enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR).build())
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);

    private PlainYaml() {
    }

    static String of(JsonNode document) {
        try {
            return MAPPER.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a document cannot be written as YAML", e);
        }
    }

    private static final class Quoting extends StringQuotingChecker {

        private static final long serialVersionUID = 1L;
        private static final Pattern WORDS = Pattern.compile("[A-Za-z/_$](?:[A-Za-z0-9/_.$,;()' -]*[A-Za-z0-9/_.)-])?");
        private static final Pattern OTHER = Pattern.compile("(?i)y|n|yes|no|true|false|on|off|null|nan|inf");

        @Override
        public boolean needToQuoteName(String name) {
            return needToQuoteValue(name);
        }

        @Override
        public boolean needToQuoteValue(String value) {
            return !WORDS.matcher(value).matches() || OTHER.matcher(value).matches();
        }
    }
}
