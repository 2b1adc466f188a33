package io.backuptck.suite;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.contract.Answer;
import io.backuptck.contract.ApiId;
import io.backuptck.contract.Contract;
import io.backuptck.contract.MediaTypes;
import io.backuptck.contract.Operation;
import io.backuptck.contract.Recognition;
import io.backuptck.validation.JsonText;
import io.backuptck.validation.Request;
import io.backuptck.validation.Response;
import io.backuptck.validation.SchemaValidator;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds out whether a target is a server of the API at all. Something else, such as a login page or another product, breaks
 * nearly every requirement, but none of them is its fault.
 */
final class Recognizer {

    /** Enough to tell a wrong address from a server of the API with some wrong answers. */
    private static final int MOST_FOREIGN = 5;
    private static final Pattern TITLE = Pattern.compile("<title[^>]*>([^<]{1,80})", Pattern.CASE_INSENSITIVE);

    private final Contract contract;
    private final ApiId api;
    private final Recognition recognition;
    private boolean recognized;
    private int foreign;
    private String remedy = "";

    Recognizer(Contract contract) {
        this.contract = contract;
        this.api = contract.api();
        this.recognition = contract.recognition();
    }

    /** Takes note of an answer of the target. A server owes nothing but what is documented, so only that tells. */
    void saw(Operation operation, Request request, Response response) {
        if (recognized) {
            return; // nothing that comes later takes that back, so that no answer need be read for it
        }
        boolean missing = recognition.isImplied() && (response.status() == 404 || response.status() == 405);
        if (missing && (operation.path().contains("{") || described(operation, response).isPresent())) {
            return; // it may be about what stands in the path
        }
        if (!missing && !isForeign(response) || response.isSuccess() && (isDescribedWithoutJson(operation, response) || isAsDescribed(operation, response))) {
            recognized = true;
        } else if (!response.isSuccess() && isDescribedWithoutJson(operation, response)) {
            return; // nothing tells it from anybody else's answer
        } else if (operation.documented()) {
            foreign++;
            if (remedy.isEmpty() || isRedirect(response)) {
                remedy = remedy(request, response);
            }
        }
    }

    /** True for what the contract describes as an answer that no member of JSON is known by: one without a body, or of another kind. */
    private boolean isDescribedWithoutJson(Operation operation, Response response) {
        Optional<Answer> described = described(operation, response);
        List<String> types = new ArrayList<>();
        described.ifPresent(answer -> contract.node(answer.location()).path("content").fieldNames().forEachRemaining(types::add));
        boolean plain = !response.hasBody() || response.isSuccess() && !response.bodyText().stripLeading().startsWith("<");
        boolean unknown = recognition.members().isEmpty() && response.isSuccess() && plain; // the contract describes no JSON at all
        return unknown || described.isPresent() && (types.isEmpty() ? plain : response.mediaType().filter(type -> !MediaTypes.isJson(type)
                && types.stream().anyMatch(key -> MediaTypes.fits(key, type))).isPresent());
    }

    /** True for JSON that keeps the schema of such an answer, though it shows no member that others would not have. */
    private boolean isAsDescribed(Operation operation, Response response) {
        return recognition.isImplied() && described(operation, response).flatMap(Answer::schema).filter(schema -> JsonText.parse(response.body()).value()
                .filter(body -> body.isContainerNode() && SchemaValidator.of(contract).validate(schema, body).violations().isEmpty()).isPresent()).isPresent();
    }

    /** What the contract says of that very status. */
    private static Optional<Answer> described(Operation operation, Response response) {
        return operation.answer(response.status()).filter(answer -> !answer.status().equals(Answer.DEFAULT));
    }

    /** True for an answer that cannot come from a server of this API. */
    boolean isForeign(Response response) {
        Optional<JsonNode> body = JsonText.parse(response.body()).value();
        return !body.map(recognition::isOf).orElseGet(() -> recognition.isOf(response.bodyText()));
    }

    /** False for an answer that may come from something on the way: the contract does not describe it, or it shows nothing of the API. */
    boolean isOwn(Operation operation, Response response) {
        return operation.answers().containsKey(Integer.toString(response.status()))
                && (!isForeign(response) || isDescribedWithoutJson(operation, response));
    }

    /** Throws when so many answers were foreign, and none was not, that asking on makes no sense. */
    void require() {
        if (!recognized && foreign >= MOST_FOREIGN) {
            throw new Inconclusive(problem());
        }
    }

    /** Why nothing can be said of the target; empty when it was recognised, or never answered. */
    Optional<String> unrecognized() {
        return recognized || foreign == 0 ? Optional.empty() : Optional.of(problem());
    }

    private String problem() {
        return "this is no server of " + api.product() + ", as far as its answers show: " + remedy;
    }

    private String remedy(Request request, Response response) {
        String server = origin(URI.create(request.url()));
        Optional<String> location = response.header("Location");
        if (isRedirect(response) && location.isPresent()) {
            return "it redirects to " + location.get() + "; name the address that it redirects to with --target";
        }
        String text = response.bodyText();
        if (response.status() == 400 && text.toLowerCase(Locale.ROOT).matches("(?s).*(http request.*https|plain http).*")) {
            return "it wants TLS; name it with --target " + server.replaceFirst("^http:", "https:");
        }
        Optional<ApiId> other = JsonText.parse(response.body()).value().flatMap(json -> Stream.of(ApiId.values()).filter(one -> !one.equals(api))
                .filter(one -> Contract.of(one).recognition().isOf(json)).findFirst());
        if (other.isPresent()) {
            return "it answers like " + other.get().product() + "; say so with --api " + other.get().id();
        }
        if (text.stripLeading().startsWith("<")) {
            Matcher title = TITLE.matcher(text);
            return "it answers with a web page" + (title.find() ? " (" + title.group(1).strip() + ")" : "")
                    + "; check --target, and whether a login or a proxy stands before the API";
        }
        return response.status() == 404 ? "none of the API's paths exists there; check --target, perhaps a base path is missing" + basePath(request)
                : "it answers with status " + response.status() + " and no body of this API; check --target and --api";
    }

    /** What the target may lack; empty when it has that, or the contract names none. */
    private String basePath(Request request) {
        String path = contract.node(contract.root()).path("servers").path(0).path("url").asText().replaceFirst("^[a-z{}]+://[^/]*", "").replaceFirst("/$", "");
        return path.isEmpty() || path.contains("{") || URI.create(request.url()).getRawPath().startsWith(path) ? "" : ": the contract's server has " + path;
    }

    private static boolean isRedirect(Response response) {
        return response.status() >= 300 && response.status() < 400;
    }

    private static String origin(URI url) {
        return url.getScheme() + "://" + url.getRawAuthority();
    }
}
