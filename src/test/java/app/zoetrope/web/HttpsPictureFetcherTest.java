package app.zoetrope.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.zoetrope.generation.PictureException;
import app.zoetrope.model.Problem;
import app.zoetrope.model.Problem.Charged;
import app.zoetrope.model.Problem.Kind;
import app.zoetrope.web.HttpsPictureFetcher.Limits;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpsPictureFetcherTest {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13};

    @TempDir
    Path folder;

    private final CountDownLatch end = new CountDownLatch(1);
    private HttpServer server;
    private HttpsPictureFetcher fetcher;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        fetcher = fetcher(new Limits(Duration.ofSeconds(60), 1000));
    }

    private HttpsPictureFetcher fetcher(Limits limits) {
        return new HttpsPictureFetcher(
                uri -> uri.getPort() == server.getAddress().getPort(), limits, ProxySelector.of(null));
    }

    @AfterEach
    void stop() {
        end.countDown();
        fetcher.close();
        server.stop(0);
    }

    private String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private void serve(String path, int status, byte[] body) {
        server.createContext(path, exchange -> answer(exchange, status, body));
    }

    private void redirect(String path, String to) {
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().set("Location", to);
            answer(exchange, 302, new byte[0]);
        });
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/html");
        exchange.getResponseHeaders().set("Set-Cookie", "trace=1");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private Problem refusal(String address) {
        PictureException refused = catchThrowableOfType(PictureException.class, () -> fetcher.fetch(address, folder));
        assertThat(refused).as(address).isNotNull();
        assertThat(refused.problem().charged()).isEqualTo(Charged.NO);
        assertThat(folder).isEmptyDirectory();
        return refused.problem();
    }

    @Test
    void aPictureIsKeptUnderItsOwnNameAndWhatItsBytesSay() throws Exception {
        serve("/pictures/A cat.jpeg", 200, PNG);
        Path file = fetcher.fetch(address("/pictures/A cat.jpeg?size=big"), folder);
        assertThat(file).hasFileName("A-cat.png").hasBinaryContent(PNG);
        assertThat(fetcher.fetch(address("/pictures/A%20cat.jpeg"), folder)).hasFileName("A-cat-2.png");
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void neitherKeyNorCookieIsSentOnTheWay() throws Exception {
        var names = new java.util.concurrent.ConcurrentSkipListSet<String>(String.CASE_INSENSITIVE_ORDER);
        redirect("/from", "/to.png");
        server.createContext("/to.png", exchange -> {
            names.addAll(exchange.getRequestHeaders().keySet());
            answer(exchange, 200, PNG);
        });
        fetcher.fetch(address("/from"), folder);
        assertThat(names).contains("User-Agent").doesNotContainAnyElementsOf(Set.of("Cookie", "X-Api-Key", "Referer"));
    }

    @Test
    void aRedirectIntoTheLocalNetworkIsNotFollowed() throws IOException {
        HttpServer inside = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var visits = new java.util.concurrent.atomic.AtomicInteger();
        inside.createContext("/", exchange -> {
            visits.incrementAndGet();
            answer(exchange, 200, PNG);
        });
        inside.start();
        int port = inside.getAddress().getPort();
        redirect("/plain", "http://127.0.0.1:" + port + "/");
        redirect("/secure", "https://localhost:" + port + "/");
        assertThat(refusal(address("/plain")).kind()).isEqualTo(Kind.UNSAFE_ADDRESS);
        assertThat(refusal(address("/secure")).kind()).isEqualTo(Kind.UNSAFE_ADDRESS);
        assertThat(visits).hasValue(0);
        inside.stop(0);
    }

    @Test
    void redirectsWithoutAnEndAreGivenUp() {
        redirect("/round", "/round");
        assertThat(refusal(address("/round")).kind()).isEqualTo(Kind.UNSAFE_ADDRESS);
    }

    @Test
    void fiveRedirectsAreFollowed() throws Exception {
        for (int i = 0; i < 5; i++) {
            redirect("/hop" + i, i == 4 ? "end.png" : "/hop" + (i + 1));
        }
        serve("/end.png", 200, PNG);
        assertThat(fetcher.fetch(address("/hop0"), folder)).hasFileName("end.png");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org/a.png",
                "file:///etc/passwd",
                "data:image/png;base64,iVBORw0KGgo=",
                "ftp://example.org/a.png",
                "/etc/passwd",
                "a cat",
                "",
                "https://user:secret@example.org/a.png",
                "https:///a.png",
                "https://127.0.0.1/a.png",
                "https://localhost/a.png",
                "https://10.1.2.3/a.png",
                "https://169.254.169.254/latest/meta-data",
                "https://[::1]/a.png",
                "https://[::ffff:10.0.0.1]/a.png",
                "https://[fd00::1]/a.png"
            })
    void addressesThatAreNotPublicHttpsAreRefused(String address) {
        Problem problem = refusal(address);
        assertThat(problem.kind()).isEqualTo(Kind.UNSAFE_ADDRESS);
        assertThat(problem.detail()).doesNotContain("secret");
    }

    @Test
    void aPictureThatIsTooLongIsBrokenOff() {
        byte[] big = new byte[1001];
        System.arraycopy(PNG, 0, big, 0, PNG.length);
        serve("/big.png", 200, big);
        assertThat(refusal(address("/big.png")).kind()).isEqualTo(Kind.PICTURE_TOO_LARGE);
    }

    @Test
    void aBodyWithoutAnEndIsBrokenOffToo() {
        server.createContext("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            while (end.getCount() > 0) {
                exchange.getResponseBody().write(PNG);
            }
        });
        assertThat(refusal(address("/endless")).kind()).isEqualTo(Kind.PICTURE_TOO_LARGE);
    }

    @Test
    void aServerThatDripsRunsIntoTheLimitOfTimeForTheWhole() {
        fetcher = fetcher(new Limits(Duration.ofMillis(300), 1_000_000));
        server.createContext("/drip", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try {
                while (!end.await(10, TimeUnit.MILLISECONDS)) {
                    exchange.getResponseBody().write(1);
                    exchange.getResponseBody().flush();
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        assertThat(refusal(address("/drip")).kind()).isEqualTo(Kind.NO_CONNECTION);
    }

    @Test
    void whatIsNoPictureIsRefusedWhateverItsHeaderSays() {
        serve("/page.png", 200, "<!doctype html>".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        Problem problem = refusal(address("/page.png"));
        assertThat(problem.kind()).isEqualTo(Kind.PICTURE_UNREADABLE);
        assertThat(problem.detail()).contains("web page");
    }

    @Test
    void anEmptyAnswerIsNoPicture() {
        serve("/empty.png", 200, new byte[0]);
        assertThat(refusal(address("/empty.png")).kind()).isEqualTo(Kind.PICTURE_UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 403, 500})
    void anAnswerWithoutAPictureSaysItsNumber(int status) {
        serve("/gone.png", status, PNG);
        Problem problem = refusal(address("/gone.png"));
        assertThat(problem.kind()).isEqualTo(Kind.PICTURE_MISSING);
        assertThat(problem.detail()).contains(String.valueOf(status));
    }

    @Test
    void aServerThatIsNotThereCannotBeReached() {
        int port = server.getAddress().getPort();
        server.stop(0);
        assertThat(refusal("http://127.0.0.1:" + port + "/a.png").kind()).isEqualTo(Kind.NO_CONNECTION);
    }

    @Test
    void aFetchCanBeInterrupted() throws Exception {
        var asked = new CountDownLatch(1);
        server.createContext("/slow", exchange -> {
            asked.countDown();
            try {
                end.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        var outcome = new FutureTask<>(
                () -> catchThrowableOfType(InterruptedException.class, () -> fetcher.fetch(address("/slow"), folder)));
        Thread thread = Thread.ofPlatform().start(outcome);
        asked.await();
        thread.interrupt();
        assertThat(outcome.get(30, TimeUnit.SECONDS)).isInstanceOf(InterruptedException.class);
        assertThat(folder).isEmptyDirectory();
    }
}
