package io.backuptck.stub.fault;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpoilingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "required  | {}                                   | {'v':1}         | {}",
        "type      | {'type':'string'}                    | {'v':'x'}       | {'v':4711}",
        "type      | {'type':['integer','null']}          | {'v':1}         | {'v':'other'}",
        "type      | {'type':'null'}                      | {}              | {'v':{'message':'unexpected'}}",
        "enum      | {'enum':['RUN']}                     | {'v':'RUN'}     | {'v':'run'}",
        "enum      | {'enum':['full']}                    | {'v':'full'}    | {'v':'full?'}",
        "enum      | {'enum':[true]}                      | {'v':true}      | {'v':false}",
        "pattern   | {'pattern':'^1'}                     | {'v':'14'}      | {'v':'?14'}",
        "pattern   | {'pattern':'^[^ ]+$'}                | {'v':'14'}      | {'v':'14 '}",
        "format    | {'format':'int32'}                   | {'v':1}         | {'v':2147483648}",
        "format    | {'format':'int64'}                   | {'v':1}         | {'v':9223372036854775808}",
        "format    | {'format':'date-time'}               | {'v':'x'}       | {'v':'2024-10-12 18:16:17'}",
        "minimum   | {'minimum':1}                        | {'v':1}         | {'v':0}",
        "minLength | {'minLength':1}                      | {'v':'x'}       | {'v':''}",
        "maxLength | {'maxLength':2}                      | {'v':'x'}       | {'v':'xxx'}",
        "minItems  | {'minItems':1}                       | {'v':[1]}       | {'v':[]}",
        "anyOf     | {'anyOf':[{'required':['a']},{'required':['b']}]} | {'v':{'a':1,'b':2,'c':3}} | {'v':{'c':3}}"})
    void eachKeywordIsBrokenInItsWay(String keyword, String schema, String good, String spoiled) {
        KeywordViolation spoiling = KeywordViolation.of(keyword, Edits.json(schema), "/v").orElseThrow();

        assertThat(Edits.changed(good, spoiling.changes().toArray(Change[]::new))).isEqualTo(spoiled);
    }
}
