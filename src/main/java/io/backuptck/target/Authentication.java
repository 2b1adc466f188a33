package io.backuptck.target;

import io.backuptck.validation.Header;
import io.backuptck.validation.Request;
import io.backuptck.validation.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Proves to a target who is calling. */
@FunctionalInterface
public interface Authentication {

    /** For targets that want no proof. */
    Authentication NONE = (request, requestTarget) -> request;

    /**
     * The request as it goes over the wire: with the headers that prove who is calling and, where the scheme says so,
     * with an encrypted body.
     *
     * @param requestTarget path and query behind the target's own path, as they go over the wire
     */
    Request sign(Request request, String requestTarget);

    /**
     * The request to send once more after the target asked for a proof; empty when its answer stands.
     *
     * @param request the unsigned one
     */
    default Optional<Request> answer(Request request, String requestTarget, Response demand) {
        return Optional.empty();
    }

    /** The request as the evidence keeps it: with names of secrets in place of them and of what was computed from them. */
    default Request shown(Request wire) {
        return wire;
    }

    /** What nobody but caller and target may learn: an answer that repeats it gives it away. */
    default List<Secret> secrets() {
        return List.of();
    }

    /**
     * What to do about an answer that does not let the run in, in a clause.
     *
     * @param letIn whether it was let in before, so that the credentials cannot be wrong as such
     */
    default String remedy(Response denial, boolean letIn) {
        return "check the credentials";
    }

    /** The same for one target, of which a scheme may have to learn something first, such as a key. */
    default Authentication at(HttpTarget target) {
        return this;
    }

    /** The request with further headers. */
    static Request with(Request request, List<Header> headers) {
        List<Header> all = new ArrayList<>(request.headers());
        all.addAll(headers);
        return new Request(request.method(), request.url(), List.copyOf(all), request.body());
    }

    /** The request with a further cookie; all of them stand in one header (RFC 6265, section 5.4). */
    static Request withCookie(Request request, String cookie) {
        Optional<Header> others = request.headers().stream().filter(header -> header.name().equalsIgnoreCase("Cookie")).findFirst();
        return others.map(header -> replace(request, header.name(), header.value() + "; " + cookie))
                .orElseGet(() -> with(request, List.of(new Header("Cookie", cookie))));
    }

    /** Path and query of a request as they go over the wire (RFC 9112, section 3.2.1). */
    static String wireTarget(Request request) {
        URI url = URI.create(request.url());
        String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
    }

    /** The request with another value of the headers of that name. */
    static Request replace(Request request, String name, String value) {
        List<Header> headers = request.headers().stream().map(header ->
                header.name().equalsIgnoreCase(name) ? new Header(header.name(), value) : header).toList();
        return new Request(request.method(), request.url(), headers, request.body());
    }
}
