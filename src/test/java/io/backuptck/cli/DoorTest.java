package io.backuptck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.backuptck.contract.ApiId;
import io.backuptck.stub.AgentDoor;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What --auth makes of the environment. */
class DoorTest {

    private static final Map<String, String> BOTH = Map.of("BACKUP_TCK_PASSWORD", "r00t", "BACKUP_TCK_AGENT_PASSWORD", "ag3nt");

    private static AgentDoor of(String text, Map<String, String> environment) {
        return Door.parse(text).orElseThrow().of(ApiId.OBSHELL, environment::get);
    }

    @Test
    void thePasswordsComeFromTheEnvironment() {
        assertThat(of("none", BOTH)).isEqualTo(AgentDoor.OPEN);
        assertThat(of("header", BOTH)).isEqualTo(new AgentDoor(true, "", "ag3nt"));
        assertThat(of("password", BOTH)).isEqualTo(new AgentDoor(true, "r00t", "ag3nt"));
        assertThat(of("password", BOTH)).asString().doesNotContain("r00t", "ag3nt");
    }

    @Test
    void aPasswordThatIsNotThereCannotBeDemanded() {
        assertThatThrownBy(() -> of("password", Map.of("BACKUP_TCK_PASSWORD", ""))).isInstanceOf(UsageException.class)
                .hasMessageContaining("set BACKUP_TCK_PASSWORD");
    }
}
