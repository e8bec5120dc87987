package app.zoetrope.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.zoetrope.secrets.VaultException.Why;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EncryptedFileTest {
    private static final String KEY = "SG_0123456789abcdef";
    private static final int FEW = 1000;

    @TempDir
    Path folder;

    private EncryptedFile file() {
        return new EncryptedFile(folder.resolve("data").resolve("key"), FEW);
    }

    private static char[] pass(String words) {
        return words.toCharArray();
    }

    private static void fails(Why why, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        VaultException.class,
                        failure -> assertThat(failure.why()).isEqualTo(why));
    }

    @Test
    void whatIsWrittenIsReadWithThePassphraseAlone() throws Exception {
        file().write(KEY, pass("correct horse"));
        assertThat(file().read(pass("correct horse"))).isEqualTo(KEY);
        fails(Why.WRONG_PASSPHRASE, () -> file().read(pass("wrong horse!")));
        byte[] bytes = Files.readAllBytes(folder.resolve("data").resolve("key"));
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                .doesNotContain(KEY)
                .doesNotContain("horse");
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(folder.resolve("data").resolve("key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void theRoundsAreThoseThatAreRecommended() {
        assertThat(EncryptedFile.ROUNDS).isGreaterThanOrEqualTo(600_000);
    }

    @Test
    void thePassphraseIsWipedWhateverHappens() throws Exception {
        char[] good = pass("correct horse");
        file().write(KEY, good);
        char[] wrong = pass("wrong horse!");
        fails(Why.WRONG_PASSPHRASE, () -> file().read(wrong));
        char[] brief = pass("short");
        fails(Why.SHORT, () -> file().write(KEY, brief));
        assertThat(good).containsOnly('\0');
        assertThat(wrong).containsOnly('\0');
        assertThat(brief).containsOnly('\0');
    }

    @Test
    void aDamagedFileIsToldFromAWrongPassphrase() throws Exception {
        file().write(KEY, pass("correct horse"));
        Path path = folder.resolve("data").resolve("key");
        byte[] bytes = Files.readAllBytes(path);
        for (int at = 0; at < bytes.length; at += 3) {
            byte[] damaged = bytes.clone();
            damaged[at] ^= 0x40;
            Files.write(path, damaged);
            fails(Why.DAMAGED, () -> file().read(pass("correct horse")));
        }
        Files.write(path, Arrays.copyOf(bytes, bytes.length / 2));
        fails(Why.DAMAGED, () -> file().read(pass("correct horse")));
        Files.write(path, new byte[0]);
        fails(Why.DAMAGED, () -> file().read(pass("correct horse")));
        Files.write(path, new byte[1 << 20]);
        fails(Why.DAMAGED, () -> file().read(pass("correct horse")));
    }

    @Test
    void aFileThatAsksForEndlessRoundsIsDamaged() throws Exception {
        file().write(KEY, pass("correct horse"));
        Path path = folder.resolve("data").resolve("key");
        byte[] bytes = Files.readAllBytes(path);
        ByteBuffer.wrap(bytes).putInt(6, Integer.MAX_VALUE);
        byte[] sum = MessageDigest.getInstance("SHA-256").digest(Arrays.copyOf(bytes, bytes.length - 32));
        System.arraycopy(sum, 0, bytes, bytes.length - 32, 32);
        Files.write(path, bytes);
        fails(Why.DAMAGED, () -> file().read(pass("correct horse")));
    }

    @Test
    void anOlderFileStaysWhereTheNewOneCannotBeWritten() throws Exception {
        Path blocked = Files.writeString(folder.resolve("file"), "").resolve("key");
        fails(Why.UNREACHABLE, () -> new EncryptedFile(blocked, FEW).write(KEY, pass("correct horse")));
        file().write(KEY, pass("correct horse"));
        fails(Why.SHORT, () -> file().write("another", pass("x")));
        assertThat(file().read(pass("correct horse"))).isEqualTo(KEY);
        try (var left = Files.list(folder.resolve("data"))) {
            assertThat(left).hasSize(1);
        }
    }

    @Test
    void theFileIsOpenedOnceASessionAndForgottenWithTheKey() throws Exception {
        Secrets first = secrets();
        assertThat(first.state()).isEqualTo(Vault.State.EMPTY);
        first.keep(KEY, pass("correct horse"));
        assertThat(first.place()).isEqualTo(SecretStore.Place.FILE);
        Secrets next = secrets();
        assertThat(next.state()).isEqualTo(Vault.State.CLOSED);
        assertThat(next.key()).isEmpty();
        fails(Why.WRONG_PASSPHRASE, () -> next.open(pass("wrong horse!")));
        assertThat(next.key()).isEmpty();
        next.open(pass("correct horse"));
        assertThat(next.key()).contains(KEY);
        assertThat(next.state()).isEqualTo(Vault.State.OPEN);
        next.forget();
        assertThat(next.key()).isEmpty();
        assertThat(secrets().state()).isEqualTo(Vault.State.EMPTY);
    }

    private Secrets secrets() {
        Keyring.Opener none = () -> {
            throw new IOException("none");
        };
        return new Secrets(new EnvironmentKey(_ -> null), new KeyringSecretStore(none, Duration.ofSeconds(2)), file());
    }
}
