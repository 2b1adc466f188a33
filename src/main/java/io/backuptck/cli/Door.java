package io.backuptck.cli;

import io.backuptck.contract.ApiId;
import io.backuptck.stub.AgentDoor;
import java.util.Optional;
import java.util.function.Function;

/** What the stub's callers have to prove, as {@code --auth} names it; the passwords come from the environment. */
enum Door {
    NONE, HEADER, PASSWORD;

    /** @throws UsageException when there is no such stub, or a password is missing */
    AgentDoor of(ApiId api, Function<String, String> environment) {
        if (this == NONE) {
            return AgentDoor.OPEN;
        }
        if (api != ApiId.OBSHELL) {
            throw new UsageException("the stub of " + api.id() + " demands nothing of its callers; leave out --auth");
        }
        String agentPassword = Optional.ofNullable(environment.apply("BACKUP_TCK_AGENT_PASSWORD")).orElse("");
        if (this == HEADER) {
            return new AgentDoor(true, "", agentPassword);
        }
        String password = Optional.ofNullable(environment.apply("BACKUP_TCK_PASSWORD")).filter(set -> !set.isEmpty())
                .orElseThrow(() -> new UsageException("--auth password needs a password; set BACKUP_TCK_PASSWORD, "
                        + "or use --auth header for an agent without one"));
        return new AgentDoor(true, password, agentPassword);
    }

    /** Reads {@code none}, {@code header} or {@code password}. */
    static Optional<Door> parse(String text) {
        return switch (text) {
            case "none" -> Optional.of(NONE);
            case "header" -> Optional.of(HEADER);
            case "password" -> Optional.of(PASSWORD);
            default -> Optional.empty();
        };
    }
}
