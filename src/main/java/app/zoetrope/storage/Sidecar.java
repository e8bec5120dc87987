package app.zoetrope.storage;

import app.zoetrope.model.Clip;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The JSON file beside a video: all that the index holds, so that the index can be deleted.
///
/// @param version of this form; a reader takes every version up to its own
record Sidecar(String about, int version, Clip clip) {
    private static final String ABOUT = "Zoetrope: how the video beside this file was made";
    private static final int VERSION = 2;
    private static final long LARGEST = 4 << 20;

    /// Atomic and synced.
    static void write(Path file, Clip clip) throws IOException {
        Durable.write(file, bytes(clip));
    }

    /// @param draft a free place on the same drive, where it is until it is whole
    static void write(Path draft, Path file, Clip clip) throws IOException {
        Durable.write(draft, file, bytes(clip));
    }

    static byte[] bytes(Clip clip) {
        return Json.writeReadably(new Sidecar(ABOUT, VERSION, clip));
    }

    /// Empty where there is none, or none that can be read.
    static Optional<Clip> read(Path file) throws IOException {
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > LARGEST) {
                return Optional.empty();
            }
            return Json.tryTree(text(Files.readAllBytes(file)))
                    .map(Sidecar::upgraded)
                    .flatMap(tree -> Json.tryRead(tree, Sidecar.class))
                    .filter(Sidecar::isWhole)
                    .map(Sidecar::clip)
                    .map(ClipForm::sound);
        } catch (NoSuchFileException _) {
            return Optional.empty();
        }
    }

    /// A person's editor may have saved it in another encoding.
    private static String text(byte[] bytes) {
        if (bytes.length >= 2 && (bytes[0] & 0xff) + (bytes[1] & 0xff) == 0xfe + 0xff) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException otherEncoding) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    private static JsonNode upgraded(JsonNode tree) {
        if (tree.get("clip") instanceof ObjectNode clip) {
            ClipForm.upgrade(clip);
        }
        return tree;
    }

    /// A file of the user's own may be any JSON; then what the records promise is null.
    private boolean isWhole() {
        return version >= 1 && Missing.in(this).isEmpty();
    }
}
