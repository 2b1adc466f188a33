package io.backuptck.target.wire;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The proxy on the way to a server: the one that the JVM's properties name ({@code https.proxyHost}), or else the one of the
 * environment ({@code HTTPS_PROXY}, {@code HTTP_PROXY}, {@code NO_PROXY}, in either case). Servers on this machine have none.
 */
final class EnvironmentProxies extends ProxySelector {

    private static final int MOST_SERVERS = 100;

    private final UnaryOperator<String> environment;
    private final ProxySelector ofTheJvm;
    /** A run asks the same server a thousand times, and its proxy does not change meanwhile. */
    private final Map<URI, List<Proxy>> known = new ConcurrentHashMap<>();

    /** @param environment by variable name; null for what is not set */
    EnvironmentProxies(UnaryOperator<String> environment, ProxySelector ofTheJvm) {
        this.environment = environment;
        this.ofTheJvm = ofTheJvm;
    }

    /** @param server without a path, as the library asks */
    @Override
    public List<Proxy> select(URI server) {
        List<Proxy> proxies = known.get(server);
        if (proxies == null) {
            proxies = find(server);
            if (known.size() < MOST_SERVERS) {
                known.put(server, proxies);
            }
        }
        return proxies;
    }

    private List<Proxy> find(URI server) {
        List<Proxy> named = ofTheJvm == null ? List.of() : ofTheJvm.select(server);
        if (named.stream().anyMatch(proxy -> proxy.type() != Proxy.Type.DIRECT)) {
            return named;
        }
        String host = host(server);
        if (isLocal(host) || isExcepted(host)) {
            return List.of(Proxy.NO_PROXY);
        }
        return List.of(variable(server.getScheme() + "_proxy").or(() -> variable("all_proxy"))
                .flatMap(ProxyUrl::of).map(proxy -> new Proxy(Proxy.Type.HTTP,
                        InetSocketAddress.createUnresolved(proxy.host(), proxy.port()))).orElse(Proxy.NO_PROXY));
    }

    @Override
    public void connectFailed(URI server, SocketAddress proxy, IOException problem) {
        // the request fails with the same problem, and that is reported
    }

    private static String host(URI server) {
        return withoutPort(String.valueOf(server.getRawAuthority()).toLowerCase(Locale.ROOT));
    }

    /** The colons of an IPv6 address are no sign of a port; where there may be one the address stands in brackets. */
    private static String withoutPort(String name) {
        if (name.startsWith("[")) {
            return name.replaceFirst("].*", "").substring(1);
        }
        return name.matches("[^:]*:\\d*") ? name.replaceFirst(":.*", "") : name;
    }

    private static boolean isLocal(String host) {
        return host.equals("localhost") || host.startsWith("127.") || host.equals("::1") || host.equals("0:0:0:0:0:0:0:1");
    }

    /** A name in NO_PROXY stands for the host and for all hosts below it, an asterisk for every host. */
    private boolean isExcepted(String host) {
        return variable("no_proxy").stream().flatMap(list -> Stream.of(list.split(",")))
                .map(name -> name.strip().toLowerCase(Locale.ROOT)).map(EnvironmentProxies::withoutPort)
                .map(name -> name.replaceFirst("^\\*?\\.", ""))
                .filter(name -> !name.isEmpty())
                .anyMatch(name -> name.equals("*") || host.equals(name) || host.endsWith("." + name));
    }

    private Optional<String> variable(String name) {
        return Stream.of(name.toLowerCase(Locale.ROOT), name.toUpperCase(Locale.ROOT)).map(environment)
                .filter(value -> value != null && !value.isBlank()).findFirst();
    }
}
