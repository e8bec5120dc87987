package app.zoetrope.secrets;

import app.zoetrope.secrets.VaultException.Why;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/// A secret in a file: AES-256-GCM, its key made of the passphrase by PBKDF2 with HMAC-SHA-256. A checksum tells a
/// damaged file from a wrong passphrase. Written whole or not at all, and readable by its owner alone.
///
/// Form: mark (6), rounds (4), salt (16), nonce (12), secret and tag, SHA-256 of all that (32).
final class EncryptedFile {
    static final int ROUNDS = 600_000;
    static final int SHORTEST = 8;
    private static final byte[] MARK = "ZTKEY1".getBytes(StandardCharsets.US_ASCII);
    private static final int SALT = 16;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int SUM = 32;
    private static final int HEAD = 6 + 4 + SALT + NONCE;
    private static final int MOST_BYTES = 16_384;
    private static final int MOST_ROUNDS = 20_000_000;

    private final Path file;
    private final int rounds;
    private final SecureRandom random = new SecureRandom();

    EncryptedFile(Path file) {
        this(file, ROUNDS);
    }

    EncryptedFile(Path file, int rounds) {
        this.file = file;
        this.rounds = rounds;
    }

    boolean exists() {
        return Files.exists(file);
    }

    /// Wipes the passphrase.
    void write(String secret, char[] passphrase) throws VaultException {
        byte[] plain = secret.getBytes(StandardCharsets.UTF_8);
        try {
            if (passphrase.length < SHORTEST) {
                throw new VaultException(Why.SHORT);
            }
            byte[] salt = random(SALT);
            byte[] nonce = random(NONCE);
            byte[] head = ByteBuffer.allocate(HEAD)
                    .put(MARK)
                    .putInt(rounds)
                    .put(salt)
                    .put(nonce)
                    .array();
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, passphrase, salt, nonce, rounds, head)
                    .doFinal(plain);
            byte[] body = ByteBuffer.allocate(HEAD + sealed.length)
                    .put(head)
                    .put(sealed)
                    .array();
            store(ByteBuffer.allocate(body.length + SUM)
                    .put(body)
                    .put(MessageDigest.getInstance("SHA-256").digest(body))
                    .array());
        } catch (IOException unwritten) {
            throw new VaultException(Why.UNREACHABLE);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Java has no AES-GCM", impossible);
        } finally {
            Arrays.fill(passphrase, '\0');
            Arrays.fill(plain, (byte) 0);
        }
    }

    /// Wipes the passphrase.
    String read(char[] passphrase) throws VaultException {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new VaultException(Why.DAMAGED);
            }
            byte[] all = Files.readAllBytes(file);
            check(all);
            ByteBuffer in = ByteBuffer.wrap(all, MARK.length, all.length - MARK.length);
            int written = in.getInt();
            byte[] salt = take(in, SALT);
            byte[] nonce = take(in, NONCE);
            byte[] sealed = take(in, all.length - HEAD - SUM);
            byte[] head = Arrays.copyOf(all, HEAD);
            byte[] plain = cipher(Cipher.DECRYPT_MODE, passphrase, salt, nonce, written, head)
                    .doFinal(sealed);
            try {
                return StandardCharsets.UTF_8.decode(ByteBuffer.wrap(plain)).toString();
            } finally {
                Arrays.fill(plain, (byte) 0);
            }
        } catch (AEADBadTagException wrong) {
            throw new VaultException(Why.WRONG_PASSPHRASE);
        } catch (IOException unreadable) {
            throw new VaultException(Why.UNREACHABLE);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Java has no AES-GCM", impossible);
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    private static void check(byte[] all) throws VaultException, GeneralSecurityException {
        if (all.length < HEAD + TAG_BITS / 8 + SUM) {
            throw new VaultException(Why.DAMAGED);
        }
        byte[] body = Arrays.copyOf(all, all.length - SUM);
        byte[] sum = Arrays.copyOfRange(all, all.length - SUM, all.length);
        int written = ByteBuffer.wrap(all, MARK.length, 4).getInt();
        boolean whole = Arrays.equals(Arrays.copyOf(all, MARK.length), MARK)
                && written > 0
                && written <= MOST_ROUNDS
                && MessageDigest.isEqual(MessageDigest.getInstance("SHA-256").digest(body), sum);
        if (!whole) {
            throw new VaultException(Why.DAMAGED);
        }
    }

    private static byte[] take(ByteBuffer in, int count) {
        var bytes = new byte[count];
        in.get(bytes);
        return bytes;
    }

    private byte[] random(int count) {
        var bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private static Cipher cipher(int mode, char[] passphrase, byte[] salt, byte[] nonce, int rounds, byte[] head)
            throws GeneralSecurityException {
        var spec = new PBEKeySpec(passphrase, salt, rounds, 256);
        byte[] key = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                .generateSecret(spec)
                .getEncoded();
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(head);
            return cipher;
        } finally {
            spec.clearPassword();
            Arrays.fill(key, (byte) 0);
        }
    }

    private void store(byte[] bytes) throws IOException {
        Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
        Path draft = Files.createTempFile(folder, "key", ".tmp");
        try {
            if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-------"));
            }
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(bytes));
                channel.force(true);
            }
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /// @throws VaultException where it stays
    void delete() throws VaultException {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stays) {
            throw new VaultException(Why.UNREACHABLE);
        }
    }
}
