package app.zoetrope.web;

import java.io.IOException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/// Tries whether an address answers. Sends no key and keeps nothing of the answer.
public final class Reach {
    private static final Duration PATIENCE = Duration.ofSeconds(12);

    private final ProxySelector proxies;

    /// @param proxies by which each connection is made
    public Reach(ProxySelector proxies) {
        this.proxies = proxies;
    }

    /// @return how long the answer took, whatever it said
    /// @throws IOException where there was none, or a proxy answered that it wants a password
    public Duration ask(URI address) throws IOException, InterruptedException {
        long start = System.nanoTime();
        try (HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(PATIENCE)
                .proxy(proxies)
                .build()) {
            HttpRequest request = HttpRequest.newBuilder(address)
                    .method("HEAD", HttpRequest.BodyPublishers.noBody())
                    .timeout(PATIENCE)
                    .build();
            int status =
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status == 407) {
                throw new IOException("407 Proxy Authentication Required");
            }
        } catch (IllegalArgumentException odd) {
            throw new IOException(odd);
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
