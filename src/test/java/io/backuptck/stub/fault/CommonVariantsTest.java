package io.backuptck.stub.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.backuptck.contract.ApiId;
import io.backuptck.stub.StubApi;
import io.backuptck.stub.StubRequest;
import io.backuptck.stub.StubResponse;
import io.backuptck.validation.Header;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Odd servers are right ones: what an answer says of itself stays true. */
class CommonVariantsTest {

    private static final ApiId API = ApiId.named("obshell");

    /** A contract of one's own may have other media types than the three built-in ones, which a variant must not replace. */
    @ParameterizedTest
    @CsvSource({
        "charset, application/json, application/json; charset=utf-8",
        "charset, application/problem+json, application/problem+json; charset=utf-8",
        "media-type-case, application/problem+json, APPLICATION/PROBLEM+JSON;charset=UTF-8"})
    void theMediaTypeStaysWhatItIs(String id, String type, String expected) {
        assertThat(answer(id, Optional.of(type)).headers()).containsExactly(new Header("content-type", expected));
    }

    @ParameterizedTest
    @CsvSource({"charset", "media-type-case"})
    void anAnswerWithoutMediaTypeGetsNone(String id) {
        assertThat(answer(id, Optional.empty()).headers()).isEmpty();
    }

    private static StubResponse answer(String id, Optional<String> type) {
        StubApi plain = new Edits(200, "{}") {
            @Override
            public StubResponse answer(StubRequest request) {
                return new StubResponse(404, type.map(one -> new Header("content-type", one)).stream().toList(), new byte[0]);
            }
        };
        Variant variant = CommonVariants.of(API).stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
        return variant.alteration().around(plain, new Activations()).answer(Edits.request("getAgentInfo", ""));
    }
}
