package app.zoetrope.testkit;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javax.net.ssl.SSLServerSocket;

/// A server on a loopback port that answers one request a connection, and can do so as badly as real ones do. It
/// remembers every request.
public final class TinyServer implements AutoCloseable {
    /// @param headers by lower-case name
    public record Request(String method, String path, Map<String, String> headers, byte[] body) {
        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        public boolean hasKey() {
            return headers.containsKey("x-api-key");
        }

        /// Everything that was sent, for a search.
        public String all() {
            return method + " " + path + " " + headers + " " + text();
        }
    }

    private static final int MILLISECONDS_A_DRIP = 20;
    private static final int PIECES = 4;

    private final ServerSocket server;
    private final Function<Request, FakeReply> handler;
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile Function<Request, OptionalDouble> cut = _ -> OptionalDouble.empty();
    private final CountDownLatch closed = new CountDownLatch(1);

    /// @param port 0 for a free one
    public TinyServer(int port, Function<Request, FakeReply> handler) {
        this(bound(port), handler);
    }

    private TinyServer(ServerSocket server, Function<Request, FakeReply> handler) {
        this.server = server;
        this.handler = handler;
        Thread.ofVirtual().start(this::accept);
    }

    /// With a certificate that nobody vouches for.
    public static TinyServer untrusted(Function<Request, FakeReply> handler) {
        try {
            return new TinyServer(
                    StrangeCertificate.context()
                            .getServerSocketFactory()
                            .createServerSocket(0, 200, InetAddress.getLoopbackAddress()),
                    handler);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static ServerSocket bound(int port) {
        try {
            return new ServerSocket(port, 200, InetAddress.getLoopbackAddress());
        } catch (IOException taken) {
            throw new IllegalStateException(taken);
        }
    }

    public URI url() {
        String scheme = server instanceof SSLServerSocket ? "https" : "http";
        return URI.create(scheme + "://127.0.0.1:" + server.getLocalPort());
    }

    /// @param part how much of a request's body is read, 0 to 1, before its connection is reset; asked when the head
    ///     has arrived
    public void cut(Function<Request, OptionalDouble> part) {
        cut = part;
    }

    /// In the order of their arrival.
    public List<Request> requests() {
        return requests;
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                open.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException end) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            var in = new BufferedInputStream(socket.getInputStream());
            Request head = head(in);
            OptionalDouble part = cut.apply(head);
            if (part.isPresent()) {
                in.readNBytes((int) (length(head) * part.getAsDouble()));
                socket.setSoLinger(true, 0);
                return;
            }
            Request request = whole(head, in);
            requests.add(request);
            answer(socket, handler.apply(request));
        } catch (IOException | InterruptedException gone) {
            // the client went away, which is its right
        } finally {
            open.remove(socket);
        }
    }

    private static Request head(InputStream in) throws IOException {
        String[] first = line(in).split(" ");
        Map<String, String> headers = new TreeMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return new Request(first[0], first[1], headers, new byte[0]);
    }

    private static int length(Request head) {
        return Integer.parseInt(head.headers().getOrDefault("content-length", "0"));
    }

    private static Request whole(Request head, InputStream in) throws IOException {
        byte[] body = in.readNBytes(length(head));
        if (body.length < length(head)) {
            throw new IOException("the request broke off");
        }
        return new Request(head.method(), head.path(), head.headers(), body);
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int each = in.read(); each != '\n'; each = in.read()) {
            if (each < 0) {
                throw new IOException("the request broke off");
            }
            line.append((char) each);
        }
        return line.toString().stripTrailing();
    }

    private void answer(Socket socket, FakeReply reply) throws IOException, InterruptedException {
        OutputStream out = socket.getOutputStream();
        byte[] head = head(reply);
        switch (reply.manner()) {
            case WHOLE, NO_LENGTH -> {
                out.write(head);
                out.write(reply.body());
            }
            case CLOSE -> {}
            case RESET -> socket.setSoLinger(true, 0);
            case HALF_HEAD -> out.write(head, 0, head.length / 2);
            case HALF_BODY -> {
                out.write(head);
                out.write(reply.firstHalf());
            }
            case RESET_BODY -> {
                out.write(head);
                out.write(reply.firstHalf());
                out.flush();
                // what is on its way would be lost with the reset
                closed.await(100, TimeUnit.MILLISECONDS);
                socket.setSoLinger(true, 0);
            }
            case RESET_END -> {
                out.write(head);
                out.write(reply.body());
                out.flush();
                closed.await(100, TimeUnit.MILLISECONDS);
                socket.setSoLinger(true, 0);
            }
            case SILENT -> closed.await();
            case SILENT_BODY -> {
                out.write(head);
                out.write(reply.firstHalf());
                closed.await();
            }
            case DRIP -> {
                out.write(head);
                drip(out, reply.body());
            }
            case PIECES -> {
                out.write(head);
                pieces(out, reply.body());
            }
            case DRIP_HEAD -> drip(out, head);
        }
    }

    private void drip(OutputStream out, byte[] bytes) throws IOException, InterruptedException {
        for (byte each : bytes) {
            out.write(each);
            out.flush();
            if (closed.await(MILLISECONDS_A_DRIP, TimeUnit.MILLISECONDS)) {
                return;
            }
        }
    }

    private void pieces(OutputStream out, byte[] bytes) throws IOException, InterruptedException {
        int length = bytes.length / PIECES + 1;
        for (int from = 0; from < bytes.length; from += length) {
            out.write(bytes, from, Math.min(length, bytes.length - from));
            out.flush();
            if (closed.await(MILLISECONDS_A_DRIP, TimeUnit.MILLISECONDS)) {
                return;
            }
        }
    }

    private static byte[] head(FakeReply reply) {
        var head = new StringBuilder("HTTP/1.1 " + reply.status() + " Answer\r\nConnection: close\r\n");
        if (reply.manner() != FakeReply.Manner.NO_LENGTH) {
            head.append("Content-Length: ").append(reply.body().length).append("\r\n");
        }
        reply.headers()
                .forEach((name, value) ->
                        head.append(name).append(": ").append(value).append("\r\n"));
        return head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            server.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException alreadyGone) {
            // nothing is left to close
        }
    }
}
