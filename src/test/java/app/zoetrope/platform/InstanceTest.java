package app.zoetrope.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.SocketException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstanceTest {
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final List<String> PICTURE = List.of("/pictures/an eye\n\u732b.png");

    @TempDir
    Path data;

    private final List<List<String>> told = new CopyOnWriteArrayList<>();

    @Test
    void aLaterStartHandsItsFilesOverAndTheFirstIsToldOfAll() {
        try (var first = Instance.claim(data, List.of("/own.png"), SHORT)) {
            assertThat(first.kind()).isEqualTo(Instance.Kind.FIRST);
            assertThat(first.hasErrand()).isTrue();
            try (var second = Instance.claim(data, PICTURE, SHORT)) {
                assertThat(second.kind()).isEqualTo(Instance.Kind.HANDED_OVER);
            }
            first.listen(told::add);
            try (var third = Instance.claim(data, List.of(), SHORT)) {
                assertThat(third.kind()).isEqualTo(Instance.Kind.HANDED_OVER);
            }
            assertThat(told).containsExactly(List.of("/own.png"), PICTURE, List.of());
        }
    }

    private void awaitTheDoor() {
        await().until(() -> Files.exists(data.resolve("door").resolve("s")));
    }

    @Test
    void onlyTheOwnerMayKnock() throws IOException {
        try (var _ = Instance.claim(data, List.of(), SHORT)) {
            awaitTheDoor();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("door"))))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void aSocketThatACrashLeftBehindKeepsNobodyOut() throws IOException {
        Files.createDirectories(data.resolve("door"));
        ServerSocketChannel.open(StandardProtocolFamily.UNIX)
                .bind(UnixDomainSocketAddress.of(data.resolve("door").resolve("s")))
                .close();
        Files.writeString(data.resolve("instance.lock"), "4711");
        try (var first = Instance.claim(data, List.of(), SHORT);
                var second = Instance.claim(data, PICTURE, SHORT)) {
            assertThat(first.kind()).isEqualTo(Instance.Kind.FIRST);
            assertThat(second.kind()).isEqualTo(Instance.Kind.HANDED_OVER);
        }
    }

    @Test
    void aFirstThatNeverAnswersIsLeftAlone() throws IOException {
        Files.createDirectories(data.resolve("door"));
        try (var _ = InstanceLock.tryAcquire(data);
                ServerSocketChannel _ = ServerSocketChannel.open(StandardProtocolFamily.UNIX)
                        .bind(UnixDomainSocketAddress.of(data.resolve("door").resolve("s")));
                var second = Instance.claim(data, PICTURE, SHORT)) {
            assertThat(second.kind()).isEqualTo(Instance.Kind.BESIDE);
            second.listen(told::add);
            assertThat(told).containsExactly(PICTURE);
        }
    }

    @Test
    void nonsenseAtTheDoorKeepsNobodyWaiting() throws IOException {
        try (var first = Instance.claim(data, List.of(), SHORT)) {
            awaitTheDoor();
            first.listen(told::add);
            var silent = SocketChannel.open(
                    UnixDomainSocketAddress.of(data.resolve("door").resolve("s")));
            for (byte[] bytes : List.of(
                    new byte[0], "GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.UTF_8), hostile(), endless())) {
                try (var guest = SocketChannel.open(
                        UnixDomainSocketAddress.of(data.resolve("door").resolve("s")))) {
                    guest.write(ByteBuffer.wrap(bytes));
                    guest.shutdownOutput();
                    assertThat(answer(guest)).isEqualTo(-1);
                }
            }
            try (var second = Instance.claim(data, PICTURE, SHORT)) {
                assertThat(second.kind()).isEqualTo(Instance.Kind.HANDED_OVER);
            }
            silent.close();
            assertThat(told).containsExactly(List.of(), PICTURE);
        }
    }

    private static int answer(SocketChannel guest) throws IOException {
        try {
            return guest.read(ByteBuffer.allocate(8));
        } catch (SocketException reset) {
            return -1;
        }
    }

    private static byte[] hostile() throws IOException {
        var bytes = new java.io.ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.writeLong(0x5A4F4554524F5045L);
        out.writeInt(2);
        out.writeInt(Integer.MAX_VALUE);
        return bytes.toByteArray();
    }

    private static byte[] endless() throws IOException {
        var bytes = new java.io.ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.writeLong(0x5A4F4554524F5045L);
        out.writeInt(-1);
        return bytes.toByteArray();
    }

    @Test
    void aFolderWithAVeryLongPathHasItsDoorElsewhere() throws IOException {
        Path deep = data.resolve("d".repeat(100)).resolve("e".repeat(100));
        try (var first = Instance.claim(deep, List.of(), SHORT);
                var second = Instance.claim(deep, PICTURE, SHORT)) {
            assertThat(first.kind()).isEqualTo(Instance.Kind.FIRST);
            assertThat(second.kind()).isEqualTo(Instance.Kind.HANDED_OVER);
        }
    }

    @Test
    void manyFilesAtOnceAreTaken() {
        List<String> many = java.util.stream.IntStream.range(0, 5000)
                .mapToObj(i -> "/" + "x".repeat(300) + i)
                .toList();
        try (var first = Instance.claim(data, List.of(), SHORT);
                var second = Instance.claim(data, many, Duration.ofSeconds(5))) {
            first.listen(told::add);
            assertThat(second.kind()).isEqualTo(Instance.Kind.HANDED_OVER);
            assertThat(told).contains(many);
        }
    }

    @Test
    void aStartThatFailsTakesNobodysFiles() {
        try (var first = Instance.claim(data, List.of(), SHORT)) {
            awaitTheDoor();
            first.close();
            try (var second = Instance.claim(data, PICTURE, SHORT)) {
                awaitTheDoor();
                assertThat(second.kind()).isEqualTo(Instance.Kind.FIRST);
            }
        }
    }

    @Test
    void aFolderThatKnowsNoLocksStillHasItsWindow() throws IOException {
        Path file = Files.writeString(data.resolve("file"), "");
        try (var instance = Instance.claim(file.resolve("data"), PICTURE, SHORT)) {
            assertThat(instance.kind()).isEqualTo(Instance.Kind.FIRST);
        }
    }

    @Test
    void anEndingWindowIsWaitedFor() {
        var first = Instance.claim(data, List.of(), SHORT);
        first.shut();
        var ending = Thread.ofVirtual().start(() -> {
            await().pollDelay(Duration.ofMillis(50)).until(() -> true);
            first.close();
        });
        try (var second = Instance.claim(data, PICTURE, Duration.ofSeconds(20))) {
            assertThat(second.kind()).isEqualTo(Instance.Kind.FIRST);
        }
        await().until(() -> !ending.isAlive());
    }

    @Test
    void bytesThatBreakOffAreNoErrand() throws IOException {
        try (var first = Instance.claim(data, List.of(), SHORT)) {
            awaitTheDoor();
            try (var guest = SocketChannel.open(
                    UnixDomainSocketAddress.of(data.resolve("door").resolve("s")))) {
                var out = new DataOutputStream(Channels.newOutputStream(guest));
                out.writeLong(0x5A4F4554524F5045L);
                out.writeInt(1);
                out.writeInt(100);
                out.write(1);
                guest.shutdownOutput();
                assertThat(answer(guest)).isEqualTo(-1);
            }
            assertThat(first.hasErrand()).isFalse();
        }
    }
}
