package io.backuptck.target.credentials;

import com.fasterxml.jackson.databind.JsonNode;
import io.backuptck.contract.Contract;
import io.backuptck.target.Authentication;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The ways to prove who is calling that the security schemes of a contract ask for. */
public final class CredentialKinds {

    private static final List<CredentialKind> KNOWN = Stream.concat(Stream.of(new TokenKind(), new DigestKind()),
            ServiceLoader.load(CredentialKind.class, CredentialKinds.class.getClassLoader()).stream().map(ServiceLoader.Provider::get)).toList();

    private final List<Scheme> schemes;

    private CredentialKinds(List<Scheme> schemes) {
        this.schemes = schemes;
    }

    /**
     * Those of a contract: first what its {@code security} asks for, of the whole and then of single operations, and then the other
     * security schemes, in their order; schemes of no known kind are left out.
     */
    public static CredentialKinds of(Contract contract) {
        JsonNode root = contract.node(contract.root());
        Set<String> names = new LinkedHashSet<>();
        root.path("security").forEach(alternative -> alternative.fieldNames().forEachRemaining(names::add));
        contract.operations().forEach(operation -> contract.node(operation.location()).path("security").forEach(alternative ->
                alternative.fieldNames().forEachRemaining(names::add)));
        JsonNode schemes = root.at("/components/securitySchemes");
        schemes.fieldNames().forEachRemaining(names::add);
        return new CredentialKinds(names.stream().map(schemes::path).map(scheme -> !scheme.has("$ref") ? scheme
                : contract.node(contract.target(contract.root().document(), scheme.path("$ref").asText())))
                .flatMap(scheme -> kind(scheme).map(kind -> new Scheme(kind, scheme)).stream()).toList());
    }

    private static Optional<CredentialKind> kind(JsonNode scheme) {
        String stated = scheme.path("x-credential").asText();
        return KNOWN.stream().filter(kind -> stated.isEmpty() ? kind.isOf(scheme) : kind.name().equals(stated)).findFirst();
    }

    /** All proofs that can be given with these keys, the usual one first. */
    public List<Authentication> identities(Keys keys) {
        return schemes.stream().flatMap(scheme -> scheme.kind.authentication(scheme.node, keys).stream()).distinct().toList();
    }

    public boolean has(String kind) {
        return schemes.stream().anyMatch(scheme -> scheme.kind.name().equals(kind));
    }

    /** True when an access key and a secret key are of use, which are so only together. */
    public boolean takeKeys() {
        return schemes.stream().anyMatch(scheme -> scheme.kind.takesKeys());
    }

    /** What it takes, for messages: {@code a token in BACKUP_TCK_TOKEN, or ...}; empty when the contract asks for nothing. */
    public String needs() {
        return schemes.stream().map(scheme -> scheme.kind.needs()).distinct().collect(Collectors.joining(", or "));
    }

    private record Scheme(CredentialKind kind, JsonNode node) {
    }
}
