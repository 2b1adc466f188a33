package io.backuptck.stub.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Intervals;
import io.backuptck.contract.Operation;
import io.backuptck.contract.Setting;
import io.backuptck.stub.StubRequest;
import io.backuptck.stub.StubResponse;
import io.backuptck.stub.contract.Refusals;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** The legal oddities that follow from the settings and spans of time of a contract. */
final class BehaviourVariants {

    private final Contract contract;
    private final List<Variant> variants = new ArrayList<>();

    private BehaviourVariants(Contract contract) {
        this.contract = contract;
    }

    static List<Variant> of(Contract contract) {
        BehaviourVariants all = new BehaviourVariants(contract);
        contract.settings().forEach(all::setting);
        contract.intervals().forEach(all::spans);
        List<String> operations = Stream.concat(contract.settings().stream().flatMap(setting -> Stream.of(setting.readBy(), setting.writtenBy())),
                contract.intervals().stream().map(Intervals::operation)).filter(operation -> !operation.documented()).map(Operation::id).toList();
        if (!operations.isEmpty()) {
            all.add("fewer-operations", "Settings and spans are not offered.", (inner, activations) -> new FewerRoutes(inner, activations, operations));
        }
        return all.variants;
    }

    private void add(String id, String title, Alteration alteration) {
        variants.add(new Variant(id, contract.api(), title, alteration));
    }

    private void setting(Setting setting) {
        String id = "setting-" + setting.name().replaceAll("[^A-Za-z0-9]+", "-");
        add(id + "-refused", "The " + setting.name() + " cannot be set now.", (inner, activations) -> new AlteredSetting(contract, setting, inner, activations) {
            @Override
            protected StubResponse write(StubRequest request) {
                StubResponse refusal = Refusals.conflict(contract, setting.writtenBy());
                return fired(new StubResponse(409, refusal.headers(), refusal.body()));
            }
        });
        add(id + "-late", "What was set is shown after two more looks only.", (inner, activations) -> new AlteredSetting(contract, setting, inner, activations) {

            private StubResponse before;
            private int looks;

            @Override
            protected StubResponse write(StubRequest request) {
                StubResponse old = read(request);
                StubResponse answer = inner().answer(request);
                if (isSuccess(answer)) {
                    before = old;
                    looks = 0;
                }
                return answer;
            }

            @Override
            protected StubResponse read(StubRequest request) {
                StubResponse good = inner().answer(new StubRequest(setting.readBy(), request.target(), request.path(), Map.of(),
                        request.headers(), new byte[0]));
                return before != null && isSuccess(good) && looks++ < 2 ? fired(before) : good;
            }
        });
        add(id + "-kept", "What a request leaves out keeps its value.", (inner, activations) -> new AlteredSetting(contract, setting, inner, activations) {
            @Override
            protected StubResponse write(StubRequest request) {
                ObjectNode before = stored(request);
                StubResponse answer = inner().answer(request);
                if (isSuccess(answer) && sent(request).isPresent()) {
                    before.setAll(sent(request).get());
                    store(request, before);
                    return fired(answer);
                }
                return answer;
            }
        });
        if (!setting.lists().isEmpty()) {
            reading(id + "-lists", "Lists are shown with blanks and from behind.", setting, shown -> setting.lists().forEach(member ->
                    shown.put(member, reversed(shown.path(member).asText()))));
        }
    }

    private static String reversed(String list) {
        List<String> words = new ArrayList<>(List.of(list.split(",")));
        Collections.reverse(words);
        return String.join(", ", words);
    }

    private void reading(String id, String title, Setting setting, Consumer<ObjectNode> change) {
        add(id, title, (inner, activations) -> new AlteredSetting(contract, setting, inner, activations) {
            @Override
            protected StubResponse read(StubRequest request) {
                StubResponse good = inner().answer(request);
                JsonNode shown = shown(request);
                if (!isSuccess(good) || !(shown instanceof ObjectNode object)) {
                    return good;
                }
                change.accept(object);
                return fired(showing(good, object));
            }
        });
    }

    private void spans(Intervals intervals) {
        String id = "spans-" + intervals.operation().id();
        edit(id + "-backwards", "The newest span stands first.", intervals, spans -> {
            ArrayNode other = JsonNodeFactory.instance.arrayNode();
            for (int i = spans.size() - 1; i >= 0; i--) {
                other.add(spans.get(i));
            }
            return other;
        });
        edit(id + "-touching", "A span ends in the instant in which the next begins.", intervals, spans -> {
            for (int i = 1; i < spans.size(); i++) {
                String pointer = intervals.to();
                int end = pointer.lastIndexOf('/');
                ((ObjectNode) spans.get(i - 1).at(pointer.substring(0, end))).set(pointer.substring(end + 1), spans.get(i).at(intervals.from()));
            }
            return spans;
        });
        edit(id + "-none", "There is no span.", intervals, spans -> JsonNodeFactory.instance.arrayNode());
    }

    private void edit(String id, String title, Intervals intervals, Function<ArrayNode, ArrayNode> change) {
        add(id, title, AnswerEdit.of(Where.answers(intervals.operation().id(), "200"), answer -> answer.json().ifPresent(json -> {
            if (json.at(intervals.items()) instanceof ArrayNode spans) {
                ArrayNode other = change.apply(spans.deepCopy());
                spans.removeAll();
                spans.addAll(other);
                answer.jsonEdited();
            }
        })));
    }
}
