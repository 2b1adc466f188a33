package io.backuptck.stub.fault;

import static io.backuptck.stub.fault.Edits.changed;
import static io.backuptck.stub.fault.Edits.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.stub.StubApi;
import io.backuptck.stub.StubRequest;
import io.backuptck.stub.StubResponse;
import io.backuptck.validation.Header;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Changes as a catalogue states them. */
class ChangeEntryTest {

    private static Change change(String entry) {
        return ChangeEntry.read(json(entry));
    }

    @Test
    void severalPlacesAreChangedAlike() {
        assertThat(changed("{'a':1,'b':2}", change("{'set':['/a','/b'],'to':null}"))).isEqualTo("{'a':null,'b':null}");
    }

    @Test
    void twoStarsMeanWhateverLiesBelow() {
        assertThat(changed("{'a':'x','b':[{'c':'x','d':7}]}", change("{'text':'/**','replace':'^x$','by':'y'}")))
                .isEqualTo("{'a':'y','b':[{'c':'y','d':7}]}");
    }

    @Test
    void onlyThoseObjectsAreChangedThatAreMeant() {
        assertThat(changed("{'a':[{'s':'DONE','e':1},{'s':'GOING','e':null}]}",
                change("{'in':'/a/*','when':{'/s':'GOING','/e':'null'},'change':[{'remove':'/e'},{'copy':'/t','from':'/s'}]}")))
                .isEqualTo("{'a':[{'s':'DONE','e':1},{'s':'GOING','t':'GOING'}]}");
        assertThat(changed("{'a':{'l':[]},'b':{'l':[1]}}", change("{'in':'/*','when':{'/l':'\\\\[\\\\]'},'change':[{'remove':'/l'}]}")))
                .isEqualTo("{'a':{},'b':{'l':[1]}}");
    }

    @Test
    void aTimeIsWrittenInAnotherZoneOrIsAnother() {
        assertThat(changed("{'t':'2026-03-01T10:00:05.12+08:00'}", change("{'time':'/**','zone':'Z'}"))).isEqualTo("{'t':'2026-03-01T02:00:05.12Z'}");
        assertThat(changed("{'t':'2026-03-01T10:00:05+0800'}", change("{'time':'/t','zone':'-0500'}"))).isEqualTo("{'t':'2026-02-28T21:00:05-0500'}");
        assertThat(changed("{'t':'2026-03-01T10:00:00Z'}", change("{'time':'/t','by':'PT-1S'}"))).isEqualTo("{'t':'2026-03-01T09:59:59Z'}");
        assertThat(changed("{'t':'soon','n':7}", change("{'time':'/**','zone':'Z'}"))).isEqualTo("{'t':'soon','n':7}");
    }

    @Test
    void whatIsNoNumberIsNotRounded() {
        assertThat(changed("{'a':1.5,'b':null}", change("{'round':['/a','/b']}"))).isEqualTo("{'a':1,'b':null}");
    }

    @Test
    void aHeaderIsRepeatedOrWrittenOtherwise() {
        StubRequest asked = Edits.request("startTenantBackup", "");
        StubRequest request = new StubRequest(asked.operation(), "/", Map.of(), Map.of(), Map.of("x-token", "secret"), new byte[0]);
        StubApi edited = AnswerEdit.of(Where.ANYWHERE, change("{'echo':'/a','from':'{x-token}'}"), change("{'echo':'/b','from':'{}'}"),
                change("{'echo':'/c','from':'{x-other}'}"), change("{'header':'content-type','replace':'json','by':'xml'}"))
                .around(new Edits(200, "{}"), new Activations());

        StubResponse answer = edited.answer(request);

        assertThat(Edits.text(answer)).isEqualTo("{'a':'secret','b':'{x-token=secret}'}");
        assertThat(answer.headers()).containsExactly(new Header("content-type", "application/xml"));
    }

    @Test
    void theFirstValueIsShownAgain() {
        StubApi edited = AnswerEdit.of(Where.ANYWHERE, change("{'first':'/id'}")).around(new StubOfNumbers(), new Activations());

        edited.answer(Edits.request("getAgentInfo", ""));

        assertThat(Edits.text(edited.answer(Edits.request("getAgentInfo", "")))).isEqualTo("{'id':1}");
    }

    /** Shows another number in each answer. */
    private static final class StubOfNumbers extends Edits {

        private int number;

        StubOfNumbers() {
            super(200, "{}");
        }

        @Override
        public StubResponse answer(StubRequest request) {
            number++;
            return StubResponse.json(200, json("{'id':" + number + "}"));
        }
    }

    @Test
    void aParameterOfThePathIsRepeatedAndTheWholeBody() {
        StubApi edited = AnswerEdit.of(Where.ANYWHERE, change("{'echo':'/of','from':'{name}'}"), change("{'echo':'/all','from':''}"))
                .around(new Edits(200, "{}"), new Activations());

        assertThat(Edits.text(edited.answer(Edits.request("startTenantBackup", "some")))).isEqualTo("{'of':'t1','all':'some'}");
    }
}
