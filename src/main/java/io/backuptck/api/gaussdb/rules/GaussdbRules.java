package io.backuptck.api.gaussdb.rules;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.lifecycle.Times;
import io.backuptck.suite.ApiSession;
import io.backuptck.suite.ExchangeRule;
import io.backuptck.suite.Seen;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What every answer of a GaussDB server has to fulfil beside its schema. */
final class GaussdbRules {

    static final List<ExchangeRule> ALL = List.of(GaussdbRules::oneAtATime, GaussdbRules::endsAfterBegin, GaussdbRules::beginsNow,
            GaussdbSecrets::check);

    /** Between the begin of a new backup and the answer that tells it. */
    private static final Duration MOST_APART = Duration.ofMinutes(10);

    private GaussdbRules() {
    }

    /** Automated backups may run beside a manual one; what is listed twice is one. */
    private static void oneAtATime(ApiSession session, Seen answer) {
        Map<String, Set<String>> building = StreamSupport.stream(backups(answer).spliterator(), false)
                .filter(backup -> backup.path("type").asText().equals("manual") && backup.path("instance_id").isTextual())
                .collect(Collectors.groupingBy(backup -> backup.path("instance_id").textValue(), TreeMap::new, Collectors.filtering(backup ->
                        backup.path("status").asText().equals("BUILDING"), Collectors.mapping(backup -> backup.path("id").asText(), Collectors.toSet()))));
        Optional<String> crowded = building.keySet().stream().filter(instance -> building.get(instance).size() > 1).findFirst();
        if (!building.isEmpty()) {
            session.check("GDB-LIST-35", answer, "/backups", crowded.isEmpty(), "at most one manual backup of an instance BUILDING",
                    crowded.map(instance -> building.get(instance).size() + " of " + instance).orElse(""));
        }
    }

    private static void endsAfterBegin(ApiSession session, Seen answer) {
        JsonNode backups = backups(answer);
        for (int index = 0; index < backups.size(); index++) {
            JsonNode shown = backups.path(index).path("end_time");
            Optional<Instant> begin = Times.instant(backups.path(index).path("begin_time"));
            Optional<Instant> end = Times.instant(shown);
            if (begin.isPresent() && end.isPresent()) {
                // Both are shown in whole seconds, and one may be cut off where the other is rounded.
                session.check("GDB-LIFE-04", answer, "/backups/" + index + "/end_time", !end.get().plusSeconds(1).isBefore(begin.get()),
                        "not before begin_time " + begin.get(), shown);
            }
        }
    }

    /** Both times are told by the server, so that nobody else's clock matters. A bare Z need not stand for UTC. */
    private static void beginsNow(ApiSession session, Seen answer) {
        JsonNode shown = answer.at("/backup/begin_time");
        Optional<Instant> begin = shown.asText().endsWith("Z") ? Optional.empty() : Times.instant(shown);
        Optional<Instant> date = answer.exchange().response().date();
        if (answer.operation().id().equals("createManualBackup") && answer.exchange().response().isSuccess()
                && begin.isPresent() && date.isPresent()) {
            session.check("GDB-BACKUP-29", answer, "/backup/begin_time",
                    Duration.between(begin.get(), date.get()).abs().compareTo(MOST_APART) <= 0,
                    "within " + MOST_APART.toMinutes() + " minutes of " + date.get() + ", as the Date header says", shown);
        }
    }

    private static JsonNode backups(Seen answer) {
        boolean list = answer.operation().id().equals("listBackups") && answer.exchange().response().isSuccess();
        return answer.at(list ? "/backups" : "/nothing");
    }
}
