package app.zoetrope.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Asks a plain JSON file for the newest version: `{"version": "1.2.0", "page": "https://..."}`. Over https alone, this
/// machine excepted; no redirect is followed, nothing is sent along and nothing downloaded.
public final class UpdateFeed {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int LONGEST = 64 * 1024;
    private static final JsonMapper JSON = new JsonMapper();

    private final ProxySelector proxies;

    /// @param proxies by which each connection is made
    public UpdateFeed(ProxySelector proxies) {
        this.proxies = proxies;
    }

    /// A version that can be had.
    ///
    /// @param page where it is told of, over https
    public record Release(String version, Optional<URI> page) {}

    /// @throws IOException where the address is not allowed, or does not answer with such a file
    public Release newest(URI address) throws IOException, InterruptedException {
        if (!isAllowed(address)) {
            throw new IOException("Not over https: " + address);
        }
        try (HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(PATIENCE)
                .proxy(proxies)
                .build()) {
            HttpRequest request = HttpRequest.newBuilder(address)
                    .header("Accept", "application/json")
                    .header("User-Agent", "Zoetrope")
                    .timeout(PATIENCE)
                    .build();
            HttpResponse<java.io.InputStream> answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (var body = answer.body()) {
                byte[] bytes = body.readNBytes(LONGEST);
                if (answer.statusCode() != 200) {
                    throw new IOException("HTTP " + answer.statusCode());
                }
                return read(bytes);
            }
        }
    }

    private static Release read(byte[] bytes) throws IOException {
        try {
            JsonNode root = JSON.readTree(bytes);
            String version = root.path("version").asString("");
            if (!version.matches("[0-9]{1,6}(\\.[0-9]{1,6}){0,3}")) {
                throw new IOException("No version in it");
            }
            Optional<URI> page = Optional.of(root.path("page").asString(""))
                    .filter(text -> text.startsWith("https://") && text.length() < 2000)
                    .map(URI::create);
            return new Release(version, page);
        } catch (JacksonException | IllegalArgumentException odd) {
            throw new IOException("It is no such file", odd);
        }
    }

    private static boolean isAllowed(URI address) {
        String host = address.getHost();
        if (host == null || address.getRawUserInfo() != null) {
            return false;
        }
        return "https".equalsIgnoreCase(address.getScheme())
                || ("http".equalsIgnoreCase(address.getScheme()) && isHere(host));
    }

    private static boolean isHere(String host) {
        try {
            return host.equals("localhost") || InetAddress.ofLiteral(host).isLoopbackAddress();
        } catch (IllegalArgumentException aName) {
            return false;
        }
    }

    /// Whether one version comes after another: number by number.
    public static boolean isNewer(String version, String than) {
        String[] left = version.split("\\.");
        String[] right = than.split("\\.");
        for (int i = 0; i < Math.max(left.length, right.length); i++) {
            int difference = part(left, i) - part(right, i);
            if (difference != 0) {
                return difference > 0;
            }
        }
        return false;
    }

    private static int part(String[] parts, int index) {
        try {
            return index < parts.length ? Integer.parseInt(parts[index].replaceAll("[^0-9].*", "")) : 0;
        } catch (NumberFormatException noNumber) {
            return 0;
        }
    }
}
