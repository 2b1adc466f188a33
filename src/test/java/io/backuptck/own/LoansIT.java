package io.backuptck.own;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.cli.Main;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What only several answers together show, and what is written in other ways than JSON, is judged for a contract of another team. */
class LoansIT {

    @TempDir
    private Path reports;

    /** Servers with one thing wrong each. */
    enum Wrong {
        LEAVES_WHAT_IT_REFUSES("LOANS-LOAN-LEFT", () -> new LoansService() {
            @Override
            OwnReply refuse(JsonNode asked) {
                make(OwnRequest.JSON.createObjectNode().put("title", "left"));
                return super.refuse(asked);
            }
        }),
        LISTS_AN_OLD_STATE("LOANS-LOAN-AGREED", () -> new LoansService() {
            @Override
            ObjectNode listed(ObjectNode loan) {
                return super.listed(loan).put("state", "ordered");
            }
        }),
        LISTS_WHAT_IS_TO_COME("LOANS-LOAN-AGREED", () -> new LoansService() {
            @Override
            ObjectNode listed(ObjectNode loan) {
                return super.listed(loan).put("state", "returned");
            }
        }),
        LISTS_ANOTHER_TITLE("LOANS-LOAN-AGREED", () -> new LoansService() {
            @Override
            ObjectNode listed(ObjectNode loan) {
                return super.listed(loan).put("title", "Another one");
            }
        }),
        IGNORES_THE_CURSOR("LOANS-LIST-LOANS-PAGED", () -> new LoansService() {
            @Override
            int from(int cursor) {
                return 0;
            }
        }),
        LOSES_ONE_BETWEEN_PAGES("LOANS-LIST-LOANS-TURNED", () -> new LoansService() {
            @Override
            int from(int cursor) {
                return cursor == 0 ? 0 : cursor + 1;
            }
        }),
        NEVER_ENDS("LOANS-LIST-LOANS-TURNED", () -> new LoansService() {
            @Override
            void next(int to, int all, ObjectNode page) {
                page.put("next", "c" + to);
            }
        }),
        ENDS_TOO_EARLY("LOANS-LIST-LOANS-TURNED", () -> new LoansService() {
            @Override
            void next(int to, int all, ObjectNode page) {
            }
        }),
        LETS_EVERYBODY_IN("LOANS-LIST-LOANS-DENIED", () -> new LoansService() {
            @Override
            boolean knows(String key) {
                return true;
            }
        }),
        TAKES_ANY_AGE("LOANS-ORDER-CARD-REJECTS", () -> new LoansService() {
            @Override
            boolean isAge(String age) {
                return true;
            }
        });

        private final String blamed;
        private final Supplier<LoansService> service;

        Wrong(String blamed, Supplier<LoansService> service) {
            this.blamed = blamed;
            this.service = service;
        }
    }

    @Test
    void aRightServerIsNeitherFailedNorWarned() throws IOException {
        try (LoansService service = new LoansService()) {
            service.open();

            assertThat(verify(service)).as(report().path("notes").toString()).isZero();
            assertThat(report().path("failures")).isEmpty();
            report().path("warnings").forEach(warning -> assertThat(warning.path("requirement").asText()).endsWith("-ERROR-STATUS"));
            assertThat(service.crashes()).isEmpty();
            assertThat(report().toString()).doesNotContain("a%20key", "a+key", LoansService.KEY).contains("key=$BACKUP_TCK_TOKEN");
        }
    }

    @Test
    void whatShouldNotBeShownIsAWarning() throws IOException {
        try (LoansService service = new LoansService() {
            @Override
            ObjectNode view(ObjectNode loan) {
                return loan.deepCopy();
            }
        }) {
            service.open();

            assertThat(verify(service)).isZero();
            assertThat(report().path("warnings").findValuesAsText("requirement")).contains("LOANS-GET-LOAN-WRITE-ONLY", "LOANS-LIST-LOANS-WRITE-ONLY");
        }
    }

    /** Lists in parameters are sent; that wrong ones are not, is said. */
    @Test
    void whatIsNotTriedIsSaid() throws IOException {
        try (LoansService service = new LoansService()) {
            service.open();
            verify(service);

            assertThat(report().toString()).contains("not tried: values that are written as lists, objects, or one of several types in a parameter");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aWrongServerIsFailedForWhatIsWrong(Wrong wrong) throws IOException {
        try (LoansService service = wrong.service.get()) {
            service.open();

            assertThat(verify(service)).isEqualTo(1);
            Set<String> blamed = new TreeSet<>();
            report().path("failures").forEach(failure -> blamed.add(failure.path("requirement").asText()));
            assertThat(blamed).contains(wrong.blamed).hasSizeLessThanOrEqualTo(3);
            assertThat(service.crashes()).isEmpty();
        }
    }

    private int verify(LoansService service) throws IOException {
        Path secret = Files.writeString(reports.resolve("tck.yaml"), "token: '" + LoansService.KEY + "'\n");
        return Main.run("verify", "--contract", "src/test/resources/own/loans.yaml", "--target", service.url(), "--config", secret.toString(),
                "--poll-interval", "5ms", "--completion-timeout", "3s", "--report-dir", reports.resolve("report").toString());
    }

    private JsonNode report() throws IOException {
        return OwnRequest.JSON.readTree(reports.resolve("report/conformance.json").toFile());
    }
}
