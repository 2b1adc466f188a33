package io.backuptck.pages.clouds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Servers that break one sentence of the pages each, with the requirement that is to be blamed. */
enum WrongPolicy {

    // "configure an automated backup policy", and what is queried is that policy
    STORES_NOTHING("GDB-POLICY-99", () -> new PolicyServer() {
        @Override
        void store(ObjectNode asked) {
        }
    }),
    STORES_THE_FIRST_ONLY("GDB-POLICY-99", () -> new PolicyServer() {
        private boolean stored;

        @Override
        void store(ObjectNode asked) {
            if (!stored) {
                super.store(asked);
            }
            stored = true;
        }
    }),
    FORGETS_THE_DAYS("GDB-POLICY-99", stores(asked -> asked.remove("period"))),
    FORGETS_THE_LIMIT("GDB-POLICY-99", stores(asked -> asked.put("rate_limit", 0))),
    ROUNDS_THE_RETENTION("GDB-POLICY-99", stores(asked -> asked.put("keep_days", Math.min(31, asked.path("keep_days").asInt())))),
    // a refusal says that it failed
    STORES_WHAT_IT_REFUSES("GDB-POLICY-101", () -> new PolicyServer() {
        @Override
        void refused(JsonNode asked) {
            if (asked.isObject() && keepDaysFit(asked.path("keep_days"))) {
                policy.set("keep_days", asked.get("keep_days"));
            }
        }
    }),
    RESETS_WHEN_IT_REFUSES("GDB-POLICY-101", () -> new PolicyServer() {
        @Override
        void refused(JsonNode asked) {
            policy.put("keep_days", 7).put("start_time", "18:00-19:00");
        }
    }),

    // Table 3, row by row
    KEEPS_FOR_NO_DAY("GDB-POLICY-08", keep(0, 732)),
    KEEPS_FOR_733_DAYS("GDB-POLICY-12", keep(1, 733)),
    KEEPS_NOT_FOR_ONE_DAY("GDB-POLICY-10", keep(2, 732)),
    KEEPS_NOT_FOR_TWO_YEARS("GDB-POLICY-11", keep(1, 731)),
    NEEDS_NO_RETENTION("GDB-POLICY-04", () -> new PolicyServer() {
        @Override
        boolean keepDaysFit(JsonNode value) {
            return value.isMissingNode() || super.keepDaysFit(value);
        }
    }),
    TAKES_TWO_HOURS("GDB-POLICY-18", times("\\d\\d:00-\\d\\d:00")),
    TAKES_HALF_HOURS("GDB-POLICY-17", times("([01]\\d|2[0-2]):(00|30)-\\d\\d:(00|30)")),
    TAKES_NOT_MIDNIGHT("GDB-POLICY-20", () -> new PolicyServer() {
        @Override
        boolean startTimeFits(JsonNode value) {
            return super.startTimeFits(value) && !value.asText().startsWith("00");
        }
    }),
    KNOWS_AN_EIGHTH_DAY("GDB-POLICY-28", periods("[0-9]+(,[0-9]+)*")),
    TAKES_ANY_DAYS("GDB-POLICY-29", periods("[1-7]([,;-][1-7])*")),
    WANTS_TWO_DAYS("GDB-POLICY-30", periods("[1-7](,[1-7])+")),
    TAKES_ANY_INTERVAL("GDB-POLICY-36", () -> new PolicyServer() {
        @Override
        boolean differentialFits(JsonNode value) {
            return value.isTextual() && value.textValue().matches("\\d{1,4}");
        }
    }),
    TAKES_NO_DAY_AS_INTERVAL("GDB-POLICY-37", () -> new PolicyServer() {
        @Override
        boolean differentialFits(JsonNode value) {
            return super.differentialFits(value) && !value.asText().equals("1440");
        }
    }),
    UPLOADS_TOO_FAST("GDB-POLICY-42", () -> new PolicyServer() {
        @Override
        boolean rateFits(JsonNode value) {
            return value.isMissingNode() || within(value, 0, 1025);
        }
    }),
    PREFETCHES_NOTHING("GDB-POLICY-44", () -> new PolicyServer() {
        @Override
        boolean prefetchFits(JsonNode value) {
            return value.isMissingNode() || within(value, 0, 8192);
        }
    }),
    SPLITS_AT_ANY_SIZE("GDB-POLICY-53", () -> new PolicyServer() {
        @Override
        boolean splitFits(JsonNode value) {
            return value.isMissingNode() || within(value, 0, 1024);
        }
    }),
    SPLITS_LATE("GDB-POLICY-52", () -> new PolicyServer() {
        @Override
        boolean splitFits(JsonNode value) {
            return value.isMissingNode() || within(value, 0, 1028) && value.intValue() % 4 == 0;
        }
    }),
    SPLITS_ALWAYS("GDB-POLICY-50", () -> new PolicyServer() {
        @Override
        boolean splitFits(JsonNode value) {
            return super.splitFits(value) && value.asInt(4) > 0;
        }
    }),

    // statuses, shapes, instances
    CONFIGURES_WITH_201("GDB-POLICY-91", () -> new PolicyServer() {
        @Override
        Answer configured() {
            return Answer.json(201, Call.JSON.createObjectNode());
        }
    }),
    SHOWS_WITH_206("GDB-POLICY-88", () -> new PolicyServer() {
        @Override
        Answer shown(JsonNode answer) {
            return Answer.json(206, answer);
        }
    }),
    SHOWS_THE_INTERVAL_AS_TEXT("GDB-POLICY-70", shows(shown -> shown.put("differential_period", shown.path("differential_period").asText()))),
    SHOWS_DAYS_AS_TEXT("GDB-POLICY-63", shows(shown -> shown.put("keep_days", shown.path("keep_days").asText()))),
    SHOWS_NO_WINDOW("GDB-POLICY-65", shows(shown -> shown.remove("start_time"))),
    SHOWS_IT_UNWRAPPED("GDB-POLICY-60", () -> new PolicyServer() {
        @Override
        Answer shown(JsonNode answer) {
            return Answer.json(200, answer.path("backup_policy"));
        }
    }),
    CONFIGURES_WHAT_DOES_NOT_EXIST("GDB-POLICY-103", () -> new PolicyServer() {
        @Override
        boolean isWritable(String instance) {
            return true;
        }
    }),
    SHOWS_WHAT_DOES_NOT_EXIST("GDB-POLICY-102", () -> new PolicyServer() {
        @Override
        boolean isReadable(String instance) {
            return true;
        }
    }),

    // spans: "UNIX timestamp format", "millisecond", Long
    SPANS_END_FIRST("GDB-SPAN-19", () -> new PolicyServer() {
        @Override
        ObjectNode span(long from, long to) {
            return super.span(to, from);
        }
    }),
    SPANS_IN_SECONDS("GDB-SPAN-07", () -> new PolicyServer() {
        @Override
        ObjectNode span(long from, long to) {
            return super.span(from / 1000, to / 1000);
        }
    }),
    SPANS_AS_TEXT("GDB-SPAN-06", () -> new PolicyServer() {
        @Override
        ObjectNode span(long from, long to) {
            return Call.JSON.createObjectNode().put("start_time", Long.toString(from)).put("end_time", Long.toString(to));
        }
    }),
    SPANS_WITHOUT_END("GDB-SPAN-08", () -> new PolicyServer() {
        @Override
        ObjectNode span(long from, long to) {
            return super.span(from, to).without("end_time");
        }
    }),
    SPANS_ELSEWHERE("GDB-SPAN-02", () -> new PolicyServer() {
        @Override
        Answer spansShown(ObjectNode answer) {
            return Answer.json(200, Call.JSON.createObjectNode().set("restore_times", answer.get("restore_time")));
        }
    }),
    SPANS_WITH_202("GDB-SPAN-15", () -> new PolicyServer() {
        @Override
        Answer spansShown(ObjectNode answer) {
            return Answer.json(202, answer);
        }
    }),
    SPANS_OF_WHAT_DOES_NOT_EXIST("GDB-SPAN-18", () -> new PolicyServer() {
        @Override
        boolean hasSpans(String instance) {
            return true;
        }
    }),
    SPANS_OVERLAP("GDB-SPAN-20", () -> new PolicyServer() {
        @Override
        List<long[]> spans(long day) {
            return List.of(new long[] {day, day + 5000}, new long[] {day + 4000, day + 9000});
        }
    }),
    SPANS_OF_ANOTHER_DAY("GDB-SPAN-21", () -> new PolicyServer() {
        @Override
        List<long[]> spans(long day) {
            return super.spans(day - 5 * 86_400_000L);
        }
    });

    private final String blamed;
    private final Supplier<PolicyServer> server;

    WrongPolicy(String blamed, Supplier<PolicyServer> server) {
        this.blamed = blamed;
        this.server = server;
    }

    /** The requirement whose failure, or warning, says it. */
    String blamed() {
        return blamed;
    }

    PolicyServer start() {
        return server.get();
    }

    private static Supplier<PolicyServer> stores(Consumer<ObjectNode> change) {
        return () -> new PolicyServer() {
            @Override
            void store(ObjectNode asked) {
                change.accept(asked);
                super.store(asked);
            }
        };
    }

    private static Supplier<PolicyServer> keep(int least, int most) {
        return () -> new PolicyServer() {
            @Override
            boolean keepDaysFit(JsonNode value) {
                return within(value, least, most);
            }
        };
    }

    private static Supplier<PolicyServer> times(String pattern) {
        return () -> new PolicyServer() {
            @Override
            boolean startTimeFits(JsonNode value) {
                return super.startTimeFits(value) || value.isTextual() && value.textValue().matches(pattern);
            }
        };
    }

    private static Supplier<PolicyServer> periods(String pattern) {
        return () -> new PolicyServer() {
            @Override
            boolean periodFits(JsonNode value) {
                return value.isTextual() && value.textValue().matches(pattern);
            }
        };
    }

    private static Supplier<PolicyServer> shows(Consumer<ObjectNode> change) {
        return () -> new PolicyServer() {
            @Override
            JsonNode show() {
                ObjectNode shown = policy.deepCopy();
                change.accept(shown);
                return shown;
            }
        };
    }
}
