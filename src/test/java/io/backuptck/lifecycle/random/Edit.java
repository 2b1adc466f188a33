package io.backuptck.lifecycle.random;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** A change of one member of one observation, and the rules that may be blamed when it is not legal. */
enum Edit {
    STATE(Set.of("04", "05", "06", "09", "11", "12", "14", "16", "17", "18", "19", "21", "22")) {
        @Override
        void apply(ObjectNode task, Random random) {
            task.put("state", one(random, "READY", "RUNNING", "SUCCEED", "FAILED"));
        }
    },
    OPERATOR(Set.of("04", "05", "09", "11", "12")) {
        @Override
        void apply(ObjectNode task, Random random) {
            task.put("operator", one(random, "RUN", "ROLLBACK", "CANCEL", "PASS"));
        }
    },
    /** To one that the schema accepts: a stage below 1 is refused there, and is no place for the lifecycle to judge. */
    STAGE(Set.of("05", "06", "09", "12", "18", "21")) {
        @Override
        void apply(ObjectNode task, Random random) {
            task.put("stage", 1 + random.nextInt(task.path("max_stage").asInt() + 1));
        }
    },
    START_TIME(Set.of("12", "14", "16", "17")) {
        @Override
        void apply(ObjectNode task, Random random) {
            task.put("start_time", moved(task.path("start_time").asText(), random));
        }
    },
    END_TIME(Set.of("12", "14", "17")) {
        @Override
        void apply(ObjectNode task, Random random) {
            task.put("end_time", moved(task.path("end_time").asText(), random));
        }
    },
    NAME(Set.of("01")) {
        @Override
        void apply(ObjectNode task, Random random) {
            task.put("name", one(random, "backup", "another backup"));
        }
    },
    NUMBER(Set.of("01", "27")) {
        @Override
        void apply(ObjectNode task, Random random) {
            task.put("dag_id", 76 + random.nextInt(3));
        }
    },
    LAST_STAGE(Set.of("01", "02", "05", "06", "09", "23")) {
        @Override
        void apply(ObjectNode task, Random random) {
            task.put("max_stage", Math.max(1, task.path("max_stage").asInt() - 1 + random.nextInt(3)));
        }
    },
    NODE_STATE(Set.of("18", "19", "21", "22", "31")) {
        @Override
        void apply(ObjectNode task, Random random) {
            node(task, random).put("state", one(random, "PENDING", "RUNNING", "SUCCEED", "FAILED"));
        }
    },
    NODE_NAME(Set.of("23")) {
        @Override
        void apply(ObjectNode task, Random random) {
            node(task, random).put("name", one(random, "stage 1", "stage 9"));
        }
    },
    EXECUTIONS(Set.of("29")) {
        @Override
        void apply(ObjectNode task, Random random) {
            ((ObjectNode) node(task, random).at("/sub_tasks/0")).put("execute_times", random.nextInt(3));
        }
    };

    private final Set<String> rules;

    Edit(Set<String> rules) {
        this.rules = rules;
    }

    abstract void apply(ObjectNode task, Random random);

    /** True when one of the rules that may be blamed is among these ids. */
    boolean isBlamedBy(List<String> ids) {
        return ids.stream().anyMatch(id -> rules.contains(id.substring(id.lastIndexOf('-') + 1)));
    }

    private static String one(Random random, String... values) {
        return values[random.nextInt(values.length)];
    }

    private static String moved(String time, Random random) {
        return OffsetDateTime.parse(time).plusSeconds(random.nextInt(7) - 3).toString();
    }

    private static ObjectNode node(ObjectNode task, Random random) {
        return (ObjectNode) task.path("nodes").get(random.nextInt(task.path("nodes").size()));
    }
}
