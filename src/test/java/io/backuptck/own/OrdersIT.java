package io.backuptck.own;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.Headers;
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

/** A plain document of another team is enough to tell right servers from wrong ones, whatever of OpenAPI it makes use of. */
class OrdersIT {

    @TempDir
    private Path reports;

    /** Servers with one thing wrong each. */
    enum Wrong {
        SHOWS_NO_ID("ORDERS-ORDERS-CREATE-BODY", () -> new OrdersService() {
            @Override
            ObjectNode view(ObjectNode order) {
                return super.view(order).without("id");
            }
        }),
        HAS_IDS_OF_TEXT("ORDERS-ORDERS-LIST-BODY", () -> new OrdersService() {
            @Override
            ObjectNode view(ObjectNode order) {
                return super.view(order).put("id", order.get("id").asText());
            }
        }),
        TAKES_ANY_BUYER("ORDERS-ORDERS-CREATE-REJECTS", () -> new OrdersService() {
            @Override
            boolean isBuyer(JsonNode buyer) {
                return true;
            }

            @Override
            ObjectNode view(ObjectNode order) {
                return super.view(order).set("buyer", OwnRequest.JSON.createObjectNode().put("kind", "person").put("name", "Ann"));
            }
        }),
        SAYS_OK_IN_PLACE_OF_CREATED("ORDERS-ORDERS-CREATE-STATUS", () -> new OrdersService() {
            @Override
            OwnReply create(JsonNode asked, Headers headers) {
                OwnReply reply = super.create(asked, headers);
                return reply.status() == 201 ? reply.withStatus(200) : reply;
            }
        }),
        DOES_NOT_SAY_WHERE_THE_NEW_ONE_IS("ORDERS-ORDERS-CREATE-HEADERS", () -> new OrdersService() {
            @Override
            OwnReply create(JsonNode asked, Headers headers) {
                OwnReply reply = super.create(asked, headers);
                headers.remove("Location");
                return reply;
            }
        }),
        COUNTS_IN_WORDS("ORDERS-ORDERS-LIST-HEADERS", () -> new OrdersService() {
            @Override
            void count(Headers headers, int orders) {
                headers.set("X-Count", "several");
            }
        }),
        LABELS_A_PICTURE_AS_A_PAGE("ORDERS-LOGO-BODY", () -> new OrdersService() {
            @Override
            String logoType() {
                return "text/html";
            }
        }),
        SHOWS_FAILURES_AS_PAGES("ORDERS-ORDERS-CREATE-BODY", () -> new OrdersService() {
            @Override
            OwnReply failure(int status) {
                return OwnReply.text(status, "text/html", "<html>no</html>");
            }
        }),
        BREAKS_DOWN_AT_WRONG_REQUESTS("ORDERS-ORDERS-CREATE-REJECTS", () -> new OrdersService() {
            @Override
            OwnReply create(JsonNode asked, Headers headers) {
                return allows(asked) ? super.create(asked, headers) : failure(500);
            }
        }),
        LETS_EVERYBODY_IN("ORDERS-ORDERS-LIST-DENIED", () -> new OrdersService() {
            @Override
            boolean knows(Headers headers) {
                return true;
            }
        });

        private final String blamed;
        private final Supplier<OrdersService> service;

        Wrong(String blamed, Supplier<OrdersService> service) {
            this.blamed = blamed;
            this.service = service;
        }
    }

    @Test
    void aRightServerIsNeitherFailedNorWarned() throws IOException {
        try (OrdersService service = new OrdersService()) {
            service.open();

            assertThat(verify(service)).as(report().path("notes").toString()).isZero();
            assertThat(report().path("failures")).isEmpty();
            assertThat(report().path("warnings")).isEmpty();
            assertThat(service.crashes()).isEmpty();
        }
    }

    /** That an example shows an order 77 does not say that this server has one, or that it may be deleted. */
    @Test
    void whatNeedNotExistProvesNothing() throws IOException {
        try (OrdersService service = new OrdersService()) {
            service.open();
            verify(service);

            assertThat(report().toString()).contains("status 404 may only say that the server has no order 77; name one with --fixture order=...")
                    .contains("it would change what nobody has named; name one with --fixture order=...");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aWrongServerIsFailedForWhatIsWrong(Wrong wrong) throws IOException {
        try (OrdersService service = wrong.service.get()) {
            service.open();

            assertThat(verify(service)).isEqualTo(1);
            Set<String> blamed = new TreeSet<>();
            report().path("failures").forEach(failure -> blamed.add(failure.path("requirement").asText()));
            assertThat(blamed).contains(wrong.blamed).allMatch(id -> id.endsWith(wrong.blamed.replaceFirst(".*-", "-")));
            assertThat(service.crashes()).isEmpty();
        }
    }

    private int verify(OrdersService service) throws IOException {
        Path secret = Files.writeString(reports.resolve("tck.yaml"), "token: '" + OrdersService.NAME_AND_PASSWORD + "'\n");
        return Main.run("verify", "--contract", "src/test/resources/own/orders.yaml", "--target", service.url() + "/api/v1", "--config",
                secret.toString(), "--poll-interval", "5ms", "--max-starts", "100", "--report-dir", reports.resolve("report").toString());
    }

    private JsonNode report() throws IOException {
        return OwnRequest.JSON.readTree(reports.resolve("report/conformance.json").toFile());
    }
}
