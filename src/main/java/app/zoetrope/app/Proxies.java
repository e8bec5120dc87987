package app.zoetrope.app;

import app.zoetrope.settings.NetworkChoice;
import app.zoetrope.settings.ServiceAddress;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one place that says how a connection is made, for everything that uses the network. This machine is always
/// reached straight. A change of the settings holds from the next connection. Thread-safe.
final class Proxies extends ProxySelector {
    private static final Logger LOG = LoggerFactory.getLogger(Proxies.class);
    private static final List<Proxy> STRAIGHT = List.of(Proxy.NO_PROXY);
    private static final int USUAL_PORT = 8080;

    private final Supplier<NetworkChoice> choice;
    private final Function<String, @Nullable String> environment;

    /// @param environment the process's variables, of which `https_proxy`, `http_proxy`, `all_proxy` and `no_proxy`
    ///     count, in small or capital letters
    Proxies(Supplier<NetworkChoice> choice, Function<String, @Nullable String> environment) {
        this.choice = choice;
        this.environment = environment;
    }

    @Override
    public List<Proxy> select(URI address) {
        String host = String.valueOf(address.getHost());
        NetworkChoice now = choice.get();
        if (ServiceAddress.isHere(host)) {
            return STRAIGHT;
        }
        return switch (now.way()) {
            case NONE -> STRAIGHT;
            case MANUAL -> now.host().isEmpty() ? STRAIGHT : through(now.host(), now.port());
            case SYSTEM -> ofSystem(address, host);
        };
    }

    private static List<Proxy> through(String host, int port) {
        return List.of(new Proxy(Proxy.Type.HTTP, new InetSocketAddress(host, port)));
    }

    private List<Proxy> ofSystem(URI address, String host) {
        if (isExcepted(host)) {
            return STRAIGHT;
        }
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        Optional<URI> named =
                variable(scheme + "_proxy").or(() -> variable("all_proxy")).flatMap(Proxies::parse);
        if (named.isPresent()) {
            int port = named.get().getPort();
            return through(named.get().getHost(), port < 0 ? USUAL_PORT : port);
        }
        ProxySelector system = ProxySelector.getDefault();
        return system == null ? STRAIGHT : system.select(address);
    }

    private boolean isExcepted(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        return variable("no_proxy").stream()
                .flatMap(names -> Stream.of(names.split(",")))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .map(name -> name.startsWith("*.") ? name.substring(1) : name)
                .anyMatch(name -> name.equals("*")
                        || lower.equals(name)
                        || (!name.isEmpty() && lower.endsWith(name.startsWith(".") ? name : "." + name)));
    }

    private Optional<String> variable(String name) {
        return Stream.of(name, name.toUpperCase(Locale.ROOT))
                .map(environment)
                .filter(value -> value != null && !value.isBlank())
                .findFirst()
                .map(String::strip);
    }

    private static Optional<URI> parse(String text) {
        try {
            URI proxy = URI.create(text.contains("://") ? text : "http://" + text);
            return Optional.of(proxy).filter(found -> found.getHost() != null);
        } catch (IllegalArgumentException odd) {
            return Optional.empty();
        }
    }

    @Override
    public void connectFailed(URI address, SocketAddress proxy, IOException failure) {
        LOG.info("The proxy {} was not reached for {}: {}", proxy, address.getHost(), failure.getMessage());
    }
}
