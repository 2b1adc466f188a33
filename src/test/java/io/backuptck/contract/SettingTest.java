package io.backuptck.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose a setting is follows from the paths under which it is read and written. */
class SettingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "/plan | /plan | ~~",
        "/rooms/{room}/plan | /rooms/{room}/plan | room",
        "/houses/{house}/rooms/{room}/plan | /houses/{house}/rooms/{room}/plan | room",
        "/houses/{house}/plan/{view} | /houses/{house}/plan | house"})
    void theLastPathParameterOfBothNamesWhatHasIt(String read, String written, String owner) {
        Contract contract = OwnContracts.ofPaths("{'" + read + "': {get: " + operation("look", read) + (read.equals(written) ? ", " : "}, '" + written
                + "': {") + "put: " + operation("write", written) + "}}", "x-settings: {plan: {read-by: look, written-by: write}}");

        assertThat(contract.setting("plan").owner().map(Parameter::name).orElse("")).isEqualTo(owner);
    }

    /** With a parameter of the query behind those of its path. */
    private static String operation(String id, String path) {
        String parameters = Pattern.compile("\\{(.*?)}").matcher(path).results()
                .map(name -> "{name: " + name.group(1) + ", in: path, required: true, schema: {type: string}}, ").collect(Collectors.joining());
        return "{operationId: " + id + ", parameters: [" + parameters + "{name: q, in: query, schema: {type: string}}], requestBody: {content: "
                + "{application/json: {schema: {}}}}, responses: {}}";
    }
}
