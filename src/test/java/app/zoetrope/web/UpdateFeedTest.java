package app.zoetrope.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UpdateFeedTest {
    private final UpdateFeed feed = new UpdateFeed(ProxySelector.of(null));
    private HttpServer server;
    private volatile String answer = "";
    private volatile int status = 200;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Location", "http://example.com/");
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/zoetrope.json");
    }

    @Test
    void theFileNamesTheNewestVersionAndItsPage() throws Exception {
        answer = "{\"version\": \"1.10.0\", \"page\": \"https://zoetrope.example/news\", \"more\": 1}";
        UpdateFeed.Release release = feed.newest(address());
        assertThat(release.version()).isEqualTo("1.10.0");
        assertThat(release.page()).contains(URI.create("https://zoetrope.example/news"));
    }

    @Test
    void aPageThatIsNotOnHttpsIsLeftOut() throws Exception {
        answer = "{\"version\": \"2\", \"page\": \"file:///etc/passwd\"}";
        assertThat(feed.newest(address()).page()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "no json", "{\"version\": \"new; rm -rf\"}", "{\"version\": {}}"})
    void whatIsNoSuchFileIsNoRelease(String text) {
        answer = text;
        assertThatThrownBy(() -> feed.newest(address())).isInstanceOf(IOException.class);
    }

    @Test
    void noRedirectIsFollowed() {
        status = 302;
        assertThatThrownBy(() -> feed.newest(address())).hasMessageContaining("302");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://example.com/x.json", "file:///tmp/x.json", "https://user@example.com/x.json"})
    void onlyHttpsIsAsked(String address) {
        assertThatThrownBy(() -> feed.newest(URI.create(address))).hasMessageContaining("Not over https");
    }

    @ParameterizedTest
    @CsvSource({"1.10.0,1.9.9,true", "1.0,1.0.0,false", "2,1.99,true", "0.1.0,0.1.0-SNAPSHOT,false", "0.9,1.0,false"})
    void versionsAreComparedNumberByNumber(String version, String than, boolean newer) {
        assertThat(UpdateFeed.isNewer(version, than)).isEqualTo(newer);
    }
}
