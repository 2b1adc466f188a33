package io.backuptck.stub.contract;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.backuptck.signing.DigestAlgorithm;
import java.util.List;
import java.util.Optional;

/**
 * How a stub asks for a digest.
 *
 * @param algorithms to offer, the best first, each in a header line of its own; null for MD5
 * @param uncounted  whether the old form is offered, in which the uses of a nonce are not counted (RFC 2069)
 * @param lapse      what it does otherwise than it should; null for nothing
 */
public record DigestDemand(List<String> algorithms, boolean uncounted, Lapse lapse) {

    /** As most servers do. */
    public static final DigestDemand USUAL = new DigestDemand(null, false, null);

    /** What a server may do otherwise; only the last of these is right. */
    public enum Lapse {
        /** A digest has to leave the query out. */
        @JsonProperty("path") PATH,
        /** A nonce that a request without a body was given is not good for one with a body. */
        @JsonProperty("body") BODY,
        /** A nonce is good for ever, and its uses are not counted. */
        @JsonProperty("replay") REPLAY,
        /** A nonce that was never given is good. */
        @JsonProperty("foreign") FOREIGN,
        /** A nonce is good for one request. */
        @JsonProperty("once") ONCE
    }

    boolean has(Lapse one) {
        return lapse == one;
    }

    List<DigestAlgorithm> offered() {
        return Optional.ofNullable(algorithms).orElse(List.of("MD5")).stream().map(word -> DigestAlgorithm.of(word).orElseThrow()).toList();
    }
}
