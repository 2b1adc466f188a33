package io.backuptck.stub.contract;

import io.backuptck.contract.Contract;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Tells requests that have the token, where one of the contract's security schemes wants it, from those that do not. */
public final class TokenProof {

    private final TokenPlaces places;
    private final String token;

    public TokenProof(Contract contract, String token) {
        this.places = TokenPlaces.of(contract, token);
        this.token = token;
    }

    /**
     * True for a request that has it.
     *
     * @param target path and query as they came over the wire
     * @param header the first value of a header by its name in lower case
     */
    public boolean isGiven(String target, Function<String, Optional<String>> header) {
        return places.headers().stream().anyMatch(place ->
                header.apply(place.name().toLowerCase(Locale.ROOT)).filter(given -> equal(given, place.value())).isPresent())
                || places.cookies().stream().anyMatch(name -> holds(header.apply("cookie").orElse(""), "; *", name))
                || places.parameters().stream().anyMatch(name -> holds(target.replaceFirst("^[^?]*\\??", ""), "&", name));
    }

    private boolean holds(String pairs, String between, String name) {
        return Stream.of(pairs.split(between)).anyMatch(pair -> pair.startsWith(name + "=")
                && (equal(pair.substring(name.length() + 1), token) || equal(decoded(pair.substring(name.length() + 1)), token)));
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return text;
        }
    }

    private static boolean equal(String given, String expected) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }
}
