package app.zoetrope.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.zoetrope.settings.NetworkChoice;
import app.zoetrope.settings.ProxyWay;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class ProxiesTest {
    private static final URI SITE = URI.create("https://api.segmind.com/v2");
    private NetworkChoice choice = new NetworkChoice(ProxyWay.SYSTEM, "", 8080);

    private Proxies proxies(Map<String, String> environment) {
        return new Proxies(() -> choice, environment::get);
    }

    private static String words(List<Proxy> proxies) {
        return proxies.getFirst().type() == Proxy.Type.DIRECT
                ? "straight"
                : ((InetSocketAddress) proxies.getFirst().address()).getHostString()
                        + ":"
                        + ((InetSocketAddress) proxies.getFirst().address()).getPort();
    }

    @Test
    void theEnvironmentSaysWhatTheSystemsProxyIs() {
        Proxies named = proxies(Map.of("https_proxy", "http://proxy.studio:3128", "NO_PROXY", "intern.example,.lan"));
        assertThat(words(named.select(SITE))).isEqualTo("proxy.studio:3128");
        assertThat(words(named.select(URI.create("https://a.intern.example")))).isEqualTo("straight");
        assertThat(words(named.select(URI.create("https://box.lan")))).isEqualTo("straight");
        assertThat(words(proxies(Map.of("ALL_PROXY", "proxy")).select(SITE))).isEqualTo("proxy:8080");
        assertThat(words(proxies(Map.of("https_proxy", "::odd::")).select(SITE)))
                .isEqualTo("straight");
    }

    @Test
    void aChoiceInTheSettingsHoldsFromTheNextConnection() {
        Proxies all = proxies(Map.of("https_proxy", "http://proxy.studio:3128"));
        choice = new NetworkChoice(ProxyWay.NONE, "", 8080);
        assertThat(words(all.select(SITE))).isEqualTo("straight");
        choice = new NetworkChoice(ProxyWay.MANUAL, "mine", 81);
        assertThat(words(all.select(SITE))).isEqualTo("mine:81");
        assertThat(words(all.select(URI.create("http://127.0.0.1:5")))).isEqualTo("straight");
    }

    @Test
    void aRequestReallyGoesThroughTheProxy() throws Exception {
        var asked = new CopyOnWriteArrayList<String>();
        HttpServer proxy = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        proxy.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().toString());
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        proxy.start();
        try (HttpClient client =
                HttpClient.newBuilder().proxy(proxies(Map.of())).build()) {
            choice = new NetworkChoice(
                    ProxyWay.MANUAL, "127.0.0.1", proxy.getAddress().getPort());
            URI far = URI.create("http://service.example/v1/credits");
            HttpResponse<Void> answer =
                    client.send(HttpRequest.newBuilder(far).build(), HttpResponse.BodyHandlers.discarding());
            assertThat(answer.statusCode()).isEqualTo(204);
            assertThat(asked).containsExactly(far.toString());
        } finally {
            proxy.stop(0);
        }
    }
}
