package io.backuptck.stub.fault;

import static io.backuptck.stub.fault.Edits.changed;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.backuptck.stub.StubApi;
import io.backuptck.stub.StubResponse;
import io.backuptck.validation.Header;
import org.junit.jupiter.api.Test;

class ChangeTest {

    @Test
    void aMemberIsSetWhetherItWasThereOrNot() {
        assertThat(changed("{'a':1}", Change.set("/a", TextNode.valueOf("x")))).isEqualTo("{'a':'x'}");
        assertThat(changed("{'a':1}", Change.set("/b", IntNode.valueOf(2)))).isEqualTo("{'a':1,'b':2}");
        assertThat(changed("{'a':1}", Change.set("/b/c", IntNode.valueOf(2)))).isEqualTo("{'a':1}");
    }

    @Test
    void aStarMeansEachElement() {
        assertThat(changed("{'a':[{'b':1},{'b':2}]}", Change.set("/a/*/b", IntNode.valueOf(3))))
                .isEqualTo("{'a':[{'b':3},{'b':3}]}");
        assertThat(changed("{'a':[{'b':1},{'c':2}]}", Change.remove("/a/*/b"))).isEqualTo("{'a':[{},{'c':2}]}");
        assertThat(changed("{'a':[1,2,3]}", Change.remove("/a/*"))).isEqualTo("{'a':[]}");
    }

    @Test
    void membersAreRemovedAndRenamed() {
        assertThat(changed("{'a':1,'b':2}", Change.remove("/a"))).isEqualTo("{'b':2}");
        assertThat(changed("{'a':1,'b':2}", Change.rename("/a", "c"))).isEqualTo("{'b':2,'c':1}");
    }

    @Test
    void aNumberLosesItsPrecision() {
        assertThat(changed("{'scn':1728728177054002371}", Change.round("/scn"))).isEqualTo("{'scn':1728728177054002432}");
        assertThat(changed("{'n':7}", Change.add("/n", -2))).isEqualTo("{'n':5}");
    }

    @Test
    void valuesAreCopiedAndTextsReplaced() {
        assertThat(changed("{'a':1,'b':{'c':2}}", Change.copy("/a", "/b/c"))).isEqualTo("{'a':2,'b':{'c':2}}");
        assertThat(changed("{'id':'14'}", Change.text("/id", "^1", "2"))).isEqualTo("{'id':'24'}");
        assertThat(changed("{'n':14}", Change.text("/n", "(.*)", "$1"))).isEqualTo("{'n':'14'}");
        assertThat(changed("{'n':14}", Change.text("/n", "^2", "3"))).isEqualTo("{'n':14}");
    }

    @Test
    void whatIsNotJsonGoesOverTheWireAsItIs() {
        assertThat(changed("{'a':1}", Change.body("<html>"))).isEqualTo("<html>");
        assertThat(changed("{'a':1}", Change.raw("\\}$", ",}"))).isEqualTo("{'a':1,}");
    }

    @Test
    void statusAndHeadersChange() {
        StubApi edited = AnswerEdit.of(Where.ANYWHERE, Change.status(202), Change.header("content-type", "text/html"))
                .around(new Edits(200, "{}"), new Activations());

        StubResponse answer = edited.answer(Edits.request("getAgentInfo", ""));

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.headers()).containsExactly(new Header("content-type", "text/html"));
    }

    @Test
    void whatWasAskedIsRepeated() {
        StubApi edited = AnswerEdit.of(Where.ANYWHERE, Change.echo("/secret", "/encryption"))
                .around(new Edits(200, "{}"), new Activations());

        assertThat(Edits.text(edited.answer(Edits.request("startTenantBackup", "{'encryption':'x'}"))))
                .isEqualTo("{'secret':'x'}");
        assertThat(Edits.text(edited.answer(Edits.request("startTenantBackup", "{}")))).isEqualTo("{}");
    }
}
