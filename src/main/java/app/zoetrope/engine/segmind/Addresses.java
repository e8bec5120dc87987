package app.zoetrope.engine.segmind;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/// The service's addresses, and which of those that answers name may be used for what.
final class Addresses {
    private Addresses() {}

    static URI submitV2(SegmindConfig config) {
        return below(config.apiUrl(), "/v2/" + segment(config.slug()));
    }

    static URI submitV1(SegmindConfig config) {
        return below(config.apiUrl(), "/v1/" + segment(config.slug()));
    }

    static URI credits(SegmindConfig config) {
        return below(config.apiUrl(), "/v1/get-user-credits");
    }

    /// Only seen in clients, and at a host of its own (C).
    static URI recent(SegmindConfig config) {
        URI base = isSegmind(config.apiUrl()) ? URI.create("https://api.spotprod.segmind.com") : config.apiUrl();
        return below(base, "/inference-request/recent-generations?model_name=" + segment(config.slug()));
    }

    static URI upload(SegmindConfig config) {
        return below(config.uploadUrl(), "/upload-asset");
    }

    /// Where a run's state is asked when the service did not say (C).
    static URI status(SegmindConfig config, String requestId) {
        return below(config.apiUrl(), "/v2/requests/" + segment(requestId) + "/status");
    }

    static URI result(SegmindConfig config, String requestId) {
        return below(config.apiUrl(), "/v2/requests/" + segment(requestId));
    }

    private static URI below(URI base, String path) {
        return URI.create(base.toString().replaceFirst("/+$", "") + path);
    }

    private static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /// An http or https address out of an answer; characters that have no place in one are escaped.
    static Optional<URI> parse(String text) {
        var escaped = new StringBuilder();
        for (byte each : text.strip().getBytes(StandardCharsets.UTF_8)) {
            boolean plain = each > ' ' && each < 0x7f && "\"<>\\^`{|}".indexOf(each) < 0;
            escaped.append(plain ? String.valueOf((char) each) : "%%%02X".formatted(each & 0xff));
        }
        try {
            var address = new URI(escaped.toString());
            return isHttp(address) ? Optional.of(address) : Optional.empty();
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }

    static boolean isHttp(URI address) {
        String scheme = address.getScheme();
        return ("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme))
                && address.getHost() != null
                && address.getRawUserInfo() == null
                && address.getPort() <= 65_535
                && address.getPort() != 0;
    }

    /// Whether the key may go there, which is never unencrypted to another machine: the very origin of a configured
    /// service, or another https host of Segmind's where
    /// the service itself is Segmind's.
    static boolean mayHaveTheKey(URI address, SegmindConfig config) {
        return isHttp(address)
                && ("https".equalsIgnoreCase(address.getScheme()) || isHere(address))
                && (origin(address).equals(origin(config.apiUrl()))
                        || origin(address).equals(origin(config.uploadUrl()))
                        || (isSegmind(address) && isSegmind(config.apiUrl())));
    }

    private static boolean isSegmind(URI address) {
        String host = host(address);
        return "https".equalsIgnoreCase(address.getScheme())
                && (host.equals("segmind.com") || host.endsWith(".segmind.com"))
                && port(address) == 443;
    }

    private static String origin(URI address) {
        return (address.getScheme() + "://" + host(address)).toLowerCase(Locale.ROOT) + ":" + port(address);
    }

    private static int port(URI address) {
        return address.getPort() != -1 ? address.getPort() : "https".equalsIgnoreCase(address.getScheme()) ? 443 : 80;
    }

    private static String host(URI address) {
        String host = address.getHost();
        return host == null ? "" : host.toLowerCase(Locale.ROOT);
    }

    /// Whether a file may be fetched from there: not from this machine or its network, unless the service is there.
    static boolean mayBeFetched(URI address, SegmindConfig config) {
        return isHttp(address) && (!isNear(address) || isNear(config.apiUrl()));
    }

    private static boolean isHere(URI address) {
        String host = host(address);
        try {
            return host.equals("localhost") || InetAddress.ofLiteral(host).isLoopbackAddress();
        } catch (IllegalArgumentException aName) {
            return false;
        }
    }

    private static boolean isNear(URI address) {
        String host = host(address);
        if (host.equals("localhost") || host.endsWith(".localhost")) {
            return true;
        }
        try {
            InetAddress literal = InetAddress.ofLiteral(host);
            return literal.isLoopbackAddress()
                    || literal.isAnyLocalAddress()
                    || literal.isLinkLocalAddress()
                    || literal.isSiteLocalAddress();
        } catch (IllegalArgumentException aName) {
            return false;
        }
    }
}
