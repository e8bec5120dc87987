package app.zoetrope.web;

import app.zoetrope.generation.PictureException;
import app.zoetrope.generation.PictureFetcher;
import app.zoetrope.model.Problem;
import app.zoetrope.model.Problem.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/// Fetches over https from public machines alone, and looks at every hop before it is taken. Sends no cookie and no
/// key.
///
/// A name is looked up here and once more by the client, moments later; the JDK keeps the answer of the first look-up
/// for 30 s, so both get the same.
public final class HttpsPictureFetcher implements PictureFetcher, AutoCloseable {
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final int MOST_REDIRECTS = 5;

    /// @param time for all of it, redirects included
    /// @param bytes of the picture
    record Limits(Duration time, long bytes) {
        static final Limits STANDARD = new Limits(Duration.ofSeconds(30), 100L * 1024 * 1024);
    }

    private final Predicate<URI> exempt;
    private final Limits limits;
    private final HttpClient client;

    /// @param proxies by which each connection is made
    public HttpsPictureFetcher(ProxySelector proxies) {
        this(_ -> false, Limits.STANDARD, proxies);
    }

    /// @param exempt addresses that need be neither https nor public: a server of a test
    HttpsPictureFetcher(Predicate<URI> exempt, Limits limits, ProxySelector proxies) {
        this.exempt = exempt;
        this.limits = limits;
        client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(Duration.ofSeconds(15))
                .proxy(proxies)
                .build();
    }

    @Override
    public Path fetch(String address, Path folder) throws PictureException, InterruptedException {
        Deadline deadline = new Deadline(limits.time());
        URI uri = parse(address);
        Path part = temporary(folder);
        try {
            for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
                HttpResponse<Path> answer = get(uri, part, deadline);
                if (!REDIRECTS.contains(answer.statusCode())) {
                    return keep(uri, answer.statusCode(), part, folder);
                }
                uri = next(uri, answer);
            }
            throw PictureException.of(Kind.UNSAFE_ADDRESS, "It leads from one address to the next without an end.");
        } finally {
            delete(part);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    private URI parse(String address) throws PictureException {
        try {
            return URI.create(address.strip().replace(" ", "%20"));
        } catch (IllegalArgumentException noAddress) {
            throw PictureException.of(Kind.UNSAFE_ADDRESS, "This is no address of the web.");
        }
    }

    private HttpResponse<Path> get(URI uri, Path target, Deadline deadline)
            throws PictureException, InterruptedException {
        check(uri, deadline);
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Accept", "image/*")
                .header("User-Agent", "Zoetrope")
                .build();
        CompletableFuture<HttpResponse<Path>> answer =
                client.sendAsync(request, _ -> new LimitedFile(target, limits.bytes()));
        return await(uri, answer, deadline);
    }

    private void check(URI uri, Deadline deadline) throws PictureException, InterruptedException {
        if (exempt.test(uri)) {
            return;
        }
        if (!"https".equalsIgnoreCase(uri.getScheme()) || uri.getHost() == null || uri.getRawUserInfo() != null) {
            throw PictureException.of(Kind.UNSAFE_ADDRESS, "It is not a plain https address.");
        }
        for (InetAddress found : await(uri, inBackground(() -> InetAddress.getAllByName(uri.getHost())), deadline)) {
            if (!PublicAddress.is(found)) {
                throw PictureException.of(
                        Kind.UNSAFE_ADDRESS, uri.getHost() + " is a machine of a private network, not a public site.");
            }
        }
    }

    private static <T> Future<T> inBackground(Callable<T> work) {
        var task = new FutureTask<>(work);
        Thread.ofVirtual().start(task);
        return task;
    }

    private <T> T await(URI uri, Future<T> answer, Deadline deadline) throws PictureException, InterruptedException {
        try {
            return answer.get(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof LimitedFile.TooLongException) {
                throw PictureException.of(
                        Kind.PICTURE_TOO_LARGE, "It has more than " + limits.bytes() / 1024 / 1024 + " MB.");
            }
            throw new PictureException(Problem.free(Kind.NO_CONNECTION, uri.getHost() + " cannot be reached."), failed);
        } catch (TimeoutException tooSlow) {
            answer.cancel(true);
            throw PictureException.of(
                    Kind.NO_CONNECTION,
                    uri.getHost() + " was not done within " + limits.time().toSeconds() + " s.");
        } catch (InterruptedException stopped) {
            answer.cancel(true);
            throw stopped;
        }
    }

    private static URI next(URI from, HttpResponse<?> answer) throws PictureException {
        String location = answer.headers().firstValue("Location").orElse("");
        try {
            return from.resolve(URI.create(location.strip().replace(" ", "%20")));
        } catch (IllegalArgumentException noAddress) {
            throw PictureException.of(Kind.UNSAFE_ADDRESS, "It leads to an address that is none.");
        }
    }

    private static Path keep(URI uri, int status, Path part, Path folder) throws PictureException {
        if (status != 200) {
            throw PictureException.of(Kind.PICTURE_MISSING, uri.getHost() + " answered " + status + ".");
        }
        try {
            byte[] start = start(part);
            PictureKind kind = PictureKind.of(start)
                    .orElseThrow(() -> PictureException.of(
                            Kind.PICTURE_UNREADABLE,
                            PictureKind.isPage(start)
                                    ? "The address leads to a web page, not to the picture itself."
                                    : "What the address holds is no picture."));
            return Files.move(part, FileNames.free(folder, uri, kind));
        } catch (IOException unwritable) {
            throw notStored(unwritable);
        }
    }

    private static byte[] start(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(PictureKind.BYTES_NEEDED);
        }
    }

    private static Path temporary(Path folder) throws PictureException {
        try {
            return Files.createTempFile(Files.createDirectories(folder), "fetch", ".part");
        } catch (IOException unwritable) {
            throw notStored(unwritable);
        }
    }

    private static PictureException notStored(IOException why) {
        return new PictureException(Problem.free(Kind.STORAGE_FAILED, "The picture could not be written."), why);
    }

    private static void delete(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException stays) {
            part.toFile().deleteOnExit();
        }
    }
}
