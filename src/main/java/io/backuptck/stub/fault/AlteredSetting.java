package io.backuptck.stub.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Setting;
import io.backuptck.stub.StubApi;
import io.backuptck.stub.StubRequest;
import io.backuptck.stub.StubResponse;
import io.backuptck.validation.JsonText;
import io.backuptck.validation.SettingForms;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** A stub that treats one setting otherwise. It learns and changes what is stored by asking the good stub, as a caller would. */
abstract class AlteredSetting extends AlteredStub {

    private static final int FIRST_FAILURE = 300;

    protected final Contract contract;
    protected final Setting setting;
    protected final SettingForms forms;

    AlteredSetting(Contract contract, Setting setting, StubApi inner, Activations activations) {
        super(inner, activations);
        this.contract = contract;
        this.setting = setting;
        this.forms = new SettingForms(contract, setting);
    }

    @Override
    public synchronized StubResponse answer(StubRequest request) {
        if (request.operation().equals(setting.readBy())) {
            return read(request);
        }
        return request.operation().equals(setting.writtenBy()) ? write(request) : inner().answer(request);
    }

    protected StubResponse read(StubRequest request) {
        return inner().answer(request);
    }

    protected StubResponse write(StubRequest request) {
        return inner().answer(request);
    }

    /** What the request would set. */
    protected final Optional<ObjectNode> sent(StubRequest request) {
        return request.json().value().map(forms::inRequest).filter(ObjectNode.class::isInstance).map(one -> (ObjectNode) one.deepCopy());
    }

    /** What is stored, as a request sends it. */
    protected final ObjectNode stored(StubRequest request) {
        return forms.asSent(shown(request));
    }

    /** What is stored, as an answer shows it. */
    protected final JsonNode shown(StubRequest request) {
        StubResponse answer = inner().answer(new StubRequest(setting.readBy(), request.target(), request.path(), Map.of(), request.headers(), new byte[0]));
        return JsonText.parse(answer.body()).value().orElse(MissingNode.getInstance()).at(setting.shown());
    }

    /** Lets the good stub store something else. */
    protected final StubResponse store(StubRequest request, ObjectNode inside) {
        return inner().answer(request.withBody(forms.request(inside).toString().getBytes(StandardCharsets.UTF_8)));
    }

    protected static boolean isSuccess(StubResponse answer) {
        return answer.status() < FIRST_FAILURE;
    }

    /** The same answer with another setting in it. */
    protected final StubResponse showing(StubResponse answer, JsonNode inside) {
        JsonNode body = inside;
        String[] steps = setting.shown().split("/");
        for (int i = steps.length - 1; i > 0; i--) {
            body = JsonNodeFactory.instance.objectNode().set(steps[i], body);
        }
        return new StubResponse(answer.status(), answer.headers(), body.toString().getBytes(StandardCharsets.UTF_8));
    }
}
