package io.backuptck.stub.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.contract.Contract;
import io.backuptck.contract.Location;
import io.backuptck.contract.Operation;
import io.backuptck.contract.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The part of a list that a request asks for. Values that make no sense count as left out.
 *
 * @param skip how many to leave out first
 * @param size how many to show at most
 */
record Page(long skip, long size) {

    private static final long ALL = Integer.MAX_VALUE;

    static Page of(Contract contract, Operation lists, CollectionWords words, Map<String, String> query) {
        long size = words.limit().flatMap(name -> number(contract, lists, name, query)).orElse(ALL);
        long offset = words.offset().flatMap(name -> number(contract, lists, name, query)).orElse(0L);
        long before = words.page().flatMap(name -> number(contract, lists, name, query)
                .map(page -> Math.max(0, page - first(contract, lists, name)))).orElse(0L);
        return new Page(offset + before * size, size);
    }

    /** What the request says, else what the contract says that leaving it out means. */
    private static Optional<Long> number(Contract contract, Operation lists, String name, Map<String, String> query) {
        return Optional.ofNullable(query.get(name)).filter(text -> text.matches("\\d{1,9}")).map(Long::valueOf)
                .or(() -> schema(contract, lists, name).map(schema -> schema.path("default")).filter(JsonNode::isNumber)
                        .map(JsonNode::asLong));
    }

    /** Pages are numbered from 1, unless the contract allows page 0. */
    private static long first(Contract contract, Operation lists, String name) {
        return schema(contract, lists, name).filter(schema -> schema.path("minimum").asLong(1) == 0
                || schema.path("default").asLong(1) == 0).map(schema -> 0L).orElse(1L);
    }

    private static Optional<JsonNode> schema(Contract contract, Operation lists, String name) {
        Optional<Location> place = lists.parameters().stream()
                .filter(parameter -> parameter.name().equals(name) && parameter.in().equals("query"))
                .map(Parameter::schema).filter(schema -> !contract.node(schema).isMissingNode()).findFirst();
        return place.map(contract::resolve).map(contract::node);
    }

    <T> List<T> of(List<T> all) {
        return all.stream().skip(skip).limit(size).toList();
    }
}
