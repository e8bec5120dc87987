package app.zoetrope.settings;

import java.net.InetAddress;
import java.net.URI;
import java.util.Optional;

/// The addresses that the key may be sent to: over https, or on this machine.
public final class ServiceAddress {
    private ServiceAddress() {}

    /// Without slashes at its end; empty for what the key must not be sent to, and for what is no address.
    public static Optional<URI> parse(String text) {
        try {
            URI address = URI.create(text.strip().replaceAll("/+$", ""));
            boolean plain = address.getHost() != null
                    && address.getRawUserInfo() == null
                    && address.getRawQuery() == null
                    && address.getRawFragment() == null;
            return Optional.of(address).filter(_ -> plain && isSafe(address));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    private static boolean isSafe(URI address) {
        String scheme = String.valueOf(address.getScheme());
        return scheme.equalsIgnoreCase("https") || (scheme.equalsIgnoreCase("http") && isHere(address.getHost()));
    }

    /// Whether the host is this machine.
    public static boolean isHere(String host) {
        if (host.equalsIgnoreCase("localhost")) {
            return true;
        }
        try {
            return InetAddress.ofLiteral(host).isLoopbackAddress();
        } catch (IllegalArgumentException aName) {
            return false;
        }
    }
}
