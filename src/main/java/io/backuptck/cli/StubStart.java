package io.backuptck.cli;

import io.backuptck.contract.ApiId;
import io.backuptck.stub.Pace;
import io.backuptck.stub.StubAccess;
import io.backuptck.stub.StubOptions;
import io.backuptck.stub.StubProvider;
import io.backuptck.stub.StubServer;
import io.backuptck.stub.fault.Catalogue;
import io.backuptck.stub.fault.Deviation;
import io.backuptck.stub.fault.Activations;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Starts stubs, all or none.
 *
 * @param modes how callers prove who they are; each API takes the one that it knows
 */
record StubStart(Credentials credentials, List<StubAccess.Mode> modes, Deviating deviating) {

    /** What the user wants to be otherwise than usual. */
    record Deviating(Optional<String> fault, Optional<String> variant) {
    }

    /**
     * Whether tests may reset and question a stub over HTTP: as the user says, else only where no other machine reaches it.
     *
     * @param admin null when the user says nothing
     */
    static boolean isOpen(Boolean admin, String host, Pace pace) {
        boolean open = admin != null ? admin : isLoopback(host);
        if (!open && pace.kind() == Pace.Kind.MANUAL) {
            throw new UsageException("--pace manual needs " + (admin == null ? "--admin at " + host + ", which other machines may reach,"
                    : "--admin,") + " since steps come over /__backup-tck/step");
        }
        return open;
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false; // it cannot be listened at, which is told then
        }
    }

    /** @param usual one for each API; with a port the first has that one, the others those behind it */
    List<StubServer> all(List<StubOptions> usual) {
        List<ApiId> apis = usual.stream().map(StubOptions::api).toList();
        Map<ApiId, Deviation> deviations = deviations(apis);
        for (StubAccess.Mode mode : modes) { // one that no API knows is told in the words for the first
            if (mode != StubAccess.Mode.NONE && apis.stream().noneMatch(api -> StubProvider.of(api).modes(api).contains(mode))) {
                credentials.stubAccess(apis.get(0), mode);
            }
        }
        List<StubServer> servers = new ArrayList<>();
        try {
            for (int i = 0; i < usual.size(); i++) {
                StubOptions one = usual.get(i);
                int port = one.port() == 0 ? 0 : one.port() + i;
                StubOptions options = one.at(port).with(credentials.stubAccess(one.api(), mode(one.api())));
                Optional<Deviation> deviation = Optional.ofNullable(deviations.get(one.api()));
                servers.add(StubServer.start(deviation.map(odd -> odd.setting().apply(options)).orElse(options),
                        good -> deviation.map(odd -> odd.alteration().around(good, new Activations())).orElse(good)));
            }
            return servers;
        } catch (RuntimeException e) {
            servers.forEach(StubServer::close);
            throw e;
        }
    }

    /** The first mode that the API knows. */
    StubAccess.Mode mode(ApiId api) {
        return modes.stream().filter(mode -> StubProvider.of(api).modes(api).contains(mode)).findFirst().orElse(StubAccess.Mode.NONE);
    }

    /** A variant that several APIs have is one of each of them. */
    private Map<ApiId, Deviation> deviations(List<ApiId> apis) {
        Map<ApiId, Deviation> deviations = new LinkedHashMap<>();
        if (deviating.fault().isEmpty() && deviating.variant().isEmpty()) {
            return deviations;
        }
        List<Catalogue> catalogues = apis.stream().map(Catalogue::of).toList();
        Deviations known = new Deviations(catalogues);
        deviating.fault().map(known::fault).ifPresent(fault -> deviations.put(fault.api(), fault));
        deviating.variant().map(known::variant).ifPresent(first -> catalogues.forEach(catalogue ->
                catalogue.variant(first.id()).ifPresent(variant -> deviations.put(variant.api(), variant))));
        return deviations;
    }
}
