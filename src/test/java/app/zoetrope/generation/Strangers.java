package app.zoetrope.generation;

import app.zoetrope.testkit.FakeClips;
import app.zoetrope.testkit.FakeReply;
import app.zoetrope.testkit.TinyServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/// Servers that are not the service.
///
/// @param away another host, which has a clip for everybody
/// @param untrusted one whose certificate nobody vouches for
final class Strangers implements AutoCloseable {
    private final TinyServer away = new TinyServer(0, _ -> FakeReply.of(200, "video/mp4", FakeClips.small()));
    private final TinyServer untrusted = TinyServer.untrusted(_ -> FakeReply.of(200, "video/mp4", FakeClips.small()));
    private final ServerSocket plain;

    Strangers() throws IOException {
        plain = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::complain);
    }

    TinyServer away() {
        return away;
    }

    TinyServer untrusted() {
        return untrusted;
    }

    /// Where nobody speaks TLS, whatever the address says.
    URI withoutTls() {
        return URI.create("https://127.0.0.1:" + plain.getLocalPort());
    }

    private void complain() {
        while (!plain.isClosed()) {
            try (Socket socket = plain.accept()) {
                socket.getInputStream().read();
                socket.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                socket.getOutputStream().flush();
                socket.shutdownOutput();
                socket.getInputStream().readAllBytes();
            } catch (IOException gone) {
                // the next one is listened to
            }
        }
    }

    @Override
    public void close() {
        away.close();
        untrusted.close();
        try {
            plain.close();
        } catch (IOException alreadyGone) {
            // nothing is left to close
        }
    }
}
