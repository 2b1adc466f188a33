package io.backuptck.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CucumberPageTest {

    private static final String ONE = "\"0b6bcb58-c090-4382-8726-2e0a209f3e17\"";
    private static final String OTHER = "\"e76112bf-b207-4871-bf54-cb8df5af7f64\"";

    @Test
    void theSameIdStaysTheSameAndOthersStayApart() {
        assertThat(CucumberPage.shortened("[{\"id\":" + ONE + "},{\"id\":" + OTHER + "},{\"of\":" + ONE + "}]"))
                .isEqualTo("[{\"id\":\"0\"},{\"id\":\"1\"},{\"of\":\"0\"}]");
    }

    @Test
    void anIdInsideOfATextIsPartOfIt() {
        String text = "{\"text\":\"task 0b6bcb58-c090-4382-8726-2e0a209f3e17 ends\"}";

        assertThat(CucumberPage.shortened(text)).isEqualTo(text);
    }

    @Test
    void methodsOfStepsGo() {
        assertThat(CucumberPage.shortened("{\"id\":" + ONE + ",\"sourceReference\":{\"javaMethod\":{\"className\":\"A\","
                + "\"methodParameterTypes\":[\"int\"]}},\"pattern\":1}")).isEqualTo("{\"id\":\"0\",\"pattern\":1}");
    }

    @Test
    void aHookNeedNotSayThatItHasNoSteps() {
        assertThat(CucumberPage.shortened("{\"hookId\":\"1\",\"id\":\"2\",\"stepDefinitionIds\":[],\"stepMatchArgumentsLists\":[]}"))
                .isEqualTo("{\"hookId\":\"1\",\"id\":\"2\"}");
    }

    @Test
    void whatOnlyLooksLikeAnIdOrAMethodStays() {
        String page = "\"\"0b6bcb58-c090-4382-8726-2e0a209f3e1\" \"0b6bcb58-c090-4382-8726-2e0a209f3e1g\" \"0b6bcb58"
                + ",\"sourceReference\":{\"javaMethod\":{\"a\":{}}},\"sourceReference\":{\"javaMethod\":{";

        assertThat(CucumberPage.shortened(page)).isEqualTo(page);
        assertThat(CucumberPage.shortened(page + "}}" + ONE)).isEqualTo(page.substring(0, page.lastIndexOf(",\"source")) + "\"0\"");
    }
}
