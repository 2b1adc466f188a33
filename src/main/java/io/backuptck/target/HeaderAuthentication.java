package io.backuptck.target;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.contract.Contract;
import io.backuptck.validation.Header;
import io.backuptck.validation.Request;
import java.util.ArrayList;
import java.util.List;

/** Sends a secret in a header of every request. */
public class HeaderAuthentication implements Authentication {

    private final String header;
    private final String prefix;
    private final Secret secret;

    /** @param prefix before the secret, such as {@code "Bearer "} */
    public HeaderAuthentication(String header, String prefix, Secret secret) {
        this.header = header;
        this.prefix = prefix;
        this.secret = secret;
    }

    /** How a token goes into a request, as a contract's security schemes say: as a bearer token, or in a header of its own. */
    public static List<Authentication> of(Contract contract, Secret token) {
        List<Authentication> identities = new ArrayList<>();
        for (JsonNode scheme : contract.node(contract.root()).at("/components/securitySchemes")) {
            if (scheme.path("type").asText().equals("apiKey") && scheme.path("in").asText().equals("header")) {
                identities.add(new HeaderAuthentication(scheme.path("name").asText(), "", token));
            } else if (scheme.path("scheme").asText().equalsIgnoreCase("bearer") || scheme.path("type").asText().matches("oauth2|openIdConnect")) {
                identities.add(new HeaderAuthentication("Authorization", "Bearer ", token));
            }
        }
        return identities;
    }

    /** The same with another secret. */
    public HeaderAuthentication with(Secret other) {
        return new HeaderAuthentication(header, prefix, other);
    }

    @Override
    public Request sign(Request request, String requestTarget) {
        return Authentication.with(request, List.of(new Header(header, prefix + secret.value())));
    }

    @Override
    public Request shown(Request wire) {
        return Authentication.replace(wire, header, prefix + secret.shown());
    }

    @Override
    public List<Secret> secrets() {
        return List.of(secret);
    }
}
