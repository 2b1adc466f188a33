package io.backuptck.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a server says that it is the vendor's product, as {@code x-product} of a contract tells.
 *
 * @param name       of the product
 * @param operations the ones to ask, in this order; nobody has to say who is asking
 * @param at         JSON pointer of the object that describes the product
 * @param members    of that object
 * @param least      how many of them it has at least
 * @param version    the member that tells the version
 */
public record ProductSigns(String name, List<String> operations, String at, List<String> members, int least, String version) {

    static Optional<ProductSigns> of(Located place) {
        JsonNode node = place.node();
        return node.isObject() ? Optional.of(new ProductSigns(node.path("name").asText(), texts(node.path("operations")),
                node.path("at").asText(), texts(node.path("members")), node.path("least").asInt(1),
                node.path("version").asText())) : Optional.empty();
    }

    /** The object in which a body describes the product; empty when it does not. */
    public Optional<JsonNode> in(JsonNode body) {
        JsonNode object = body.at(at);
        return object.isObject() && members.stream().filter(object::has).count() >= least
                ? Optional.of(object) : Optional.empty();
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return List.copyOf(texts);
    }
}
