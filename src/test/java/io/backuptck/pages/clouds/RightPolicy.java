package io.backuptck.pages.clouds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

/** Servers that keep every sentence of the pages on the policy and on restorable spans, and differ in what they leave open. */
enum RightPolicy {

    BASE(PolicyServer::new),
    /** Nothing is said of the body of the answer but an empty sample. */
    ANSWERS_WITHOUT_A_BODY(() -> new PolicyServer() {
        @Override
        Answer configured() {
            return Answer.of(200, "application/json", "");
        }
    }),
    ANSWERS_WITH_THE_POLICY(() -> new PolicyServer() {
        @Override
        Answer configured() {
            return Answer.json(200, Call.JSON.createObjectNode().set("backup_policy", show()));
        }
    }),
    /** Which order the days have, and whether there are blanks, is open. */
    WRITES_DAYS_ITS_OWN_WAY(() -> new PolicyServer() {
        @Override
        JsonNode show() {
            List<String> days = new ArrayList<>(List.of(policy.path("period").asText().split(",")));
            Collections.reverse(days);
            return policy.deepCopy().put("period", String.join(", ", days));
        }
    }),
    /** What is left out may just as well stay. */
    KEEPS_WHAT_IS_LEFT_OUT(() -> new PolicyServer() {
        @Override
        void store(ObjectNode asked) {
            ObjectNode all = policy.deepCopy();
            all.setAll(asked);
            super.store(all.put("differential_period", asked.path("differential_period").asText()));
        }
    }),
    /** How strictly values are read is open. */
    READS_LENIENTLY(() -> new PolicyServer() {
        @Override
        void check(JsonNode asked) {
            if (asked instanceof ObjectNode object) {
                object.properties().stream().map(java.util.Map.Entry::getKey).toList().forEach(name -> {
                    JsonNode value = object.get(name);
                    if (List.of("start_time", "period", "differential_period").contains(name)) {
                        object.put(name, value.isValueNode() && !value.isNull() ? value.asText().strip().replaceAll("\\s*,\\s*", ",").replaceAll("^,|,$", "") : "");
                    } else if (value.isTextual() && value.textValue().matches("\\d{1,5}")) {
                        object.put(name, Integer.parseInt(value.textValue()));
                    } else if (value.isTextual() && value.textValue().matches("true|false")) {
                        object.put(name, Boolean.parseBoolean(value.textValue()));
                    } else if (value.isNull()) {
                        object.remove(name);
                    }
                });
            }
            super.check(asked);
        }
    }),
    /** Takes a moment to show what was set. */
    SHOWS_LATE(() -> new PolicyServer() {
        private JsonNode before;
        private int looks;

        @Override
        void store(ObjectNode asked) {
            before = policy.deepCopy();
            looks = 0;
            super.store(asked);
        }

        @Override
        JsonNode show() {
            return before != null && looks++ < 3 ? before : super.show();
        }
    }),
    /** The instance is in no state for another policy. */
    IS_BUSY(() -> new PolicyServer() {
        @Override
        void check(JsonNode asked) {
            super.check(asked);
            throw new Refused(Reason.CONFLICT, "the instance is being backed up");
        }
    }),
    /** Which error says that there is no instance is open. */
    DENIES_OTHER_INSTANCES(() -> new PolicyServer() {
        @Override
        Answer refusal(Reason reason, String why) {
            return super.refusal(reason == Reason.UNKNOWN ? Reason.NO_ACCESS : reason, why);
        }
    }),
    SAYS_400(() -> new PolicyServer() {
        @Override
        Answer refusal(Reason reason, String why) {
            return super.refusal(Reason.MALFORMED, why);
        }
    }),
    HAS_NO_SPANS(() -> new PolicyServer() {
        @Override
        List<long[]> spans(long day) {
            return List.of();
        }
    }),
    HAS_SPANS_FROM_BEHIND(() -> new PolicyServer() {
        @Override
        List<long[]> spans(long day) {
            List<long[]> spans = new ArrayList<>(super.spans(day));
            Collections.reverse(spans);
            return spans;
        }
    }),
    /** One that has lasted for days; it is the whole answer to each of them. */
    HAS_ONE_LONG_SPAN(() -> new PolicyServer() {
        @Override
        List<long[]> spans(long day) {
            return List.of(new long[] {day - 900_000_000L, day + 900_000_000L});
        }
    });

    private final Supplier<PolicyServer> server;

    RightPolicy(Supplier<PolicyServer> server) {
        this.server = server;
    }

    PolicyServer start() {
        return server.get();
    }
}
