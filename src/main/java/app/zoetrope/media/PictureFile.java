package app.zoetrope.media;

import app.zoetrope.generation.PictureException;
import app.zoetrope.model.Problem;
import app.zoetrope.model.Problem.Kind;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;

/// A picture file that has passed the checks that need no pixel: its kind by content, its size by header.
///
/// Files from outside are decoded in child processes where the decoder is native code of FFmpeg's; for pictures the
/// readers of ImageIO run here: they are Java, or ship with the JDK, and a broken file ends in an exception.
///
/// @param width as stored, before the orientation is applied
/// @param profile an embedded colour profile that ImageIO leaves unread
record PictureFile(
        Path path,
        String format,
        int width,
        int height,
        Orientation orientation,
        boolean transparent,
        long bytes,
        @Nullable ICC_Profile profile) {
    static final long MOST_PIXELS = 67_108_864;
    static final int LONGEST_SIDE = 20_000;
    static final long MOST_BYTES = 200L * 1024 * 1024;

    int uprightWidth() {
        return orientation.swaps() ? height : width;
    }

    int uprightHeight() {
        return orientation.swaps() ? width : height;
    }

    static PictureFile open(Path path) throws PictureException {
        if (Files.isDirectory(path)) {
            throw PictureException.of(Kind.PICTURE_UNREADABLE, "It is a folder.");
        }
        if (!Files.exists(path)) {
            throw PictureException.of(Kind.PICTURE_MISSING, String.valueOf(path.getFileName()));
        }
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            throw PictureException.of(Kind.PICTURE_UNREADABLE, "The system does not let it be read.");
        }
        try {
            return read(path);
        } catch (IOException | RuntimeException broken) {
            throw PictureDecoder.explained(broken, path);
        }
    }

    private static PictureFile read(Path path) throws IOException, PictureException {
        long bytes = Files.size(path);
        if (bytes == 0) {
            throw PictureException.of(Kind.PICTURE_UNREADABLE, "The file is empty.");
        }
        if (bytes > MOST_BYTES) {
            throw PictureException.of(Kind.PICTURE_TOO_LARGE, "The file has more than 200 MB.");
        }
        String format = readableKind(path).name();
        return switch (format) {
            case "PNG" -> {
                Chunks chunks = Chunks.ofPng(path);
                yield header(path, format, chunks.whole(), ExifOrientation.ofBlock(chunks.exif()), chunks);
            }
            case "WEBP" -> {
                Chunks chunks = Chunks.ofWebp(path);
                yield header(path, format, chunks.whole(), ExifOrientation.ofBlock(chunks.exif()), null);
            }
            case "JPEG" -> header(path, format, true, ExifOrientation.ofJpeg(path), null);
            case "TIFF" -> header(path, format, true, ExifOrientation.ofTiff(path), null);
            default -> header(path, format, true, Orientation.UPRIGHT, null);
        };
    }

    private static PictureKind readableKind(Path path) throws IOException, PictureException {
        byte[] head;
        try (var stream = Files.newInputStream(path)) {
            head = stream.readNBytes(PictureKind.HEAD);
        }
        Optional<PictureKind> kind = PictureKind.of(head, String.valueOf(path.getFileName()));
        if (kind.isEmpty()) {
            throw PictureException.of(
                    Kind.PICTURE_UNREADABLE, isText(head) ? "It is text." : "Its content is of no known kind.");
        }
        if (!kind.get().readable()) {
            throw PictureException.of(
                    Kind.PICTURE_UNSUPPORTED, "It is " + kind.get().name() + ".");
        }
        return kind.get();
    }

    private static boolean isText(byte[] head) {
        return new String(head, StandardCharsets.UTF_8)
                .chars()
                .allMatch(character -> character >= ' ' || Character.isWhitespace(character));
    }

    private static PictureFile header(
            Path path, String format, boolean whole, Orientation orientation, @Nullable Chunks png)
            throws IOException, PictureException {
        try (ImageInputStream input = ImageIO.createImageInputStream(path.toFile())) {
            ImageReader reader = PictureDecoder.reader(format);
            try {
                reader.setInput(input, true, true);
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                if (width > LONGEST_SIDE || height > LONGEST_SIDE || (long) width * height > MOST_PIXELS) {
                    throw PictureException.of(
                            Kind.PICTURE_TOO_LARGE,
                            "It has " + width + " x " + height + " pixels; 64 megapixels and " + LONGEST_SIDE
                                    + " pixels a side are the most.");
                }
                if (!whole) {
                    throw new PictureException(Problem.free(Kind.PICTURE_TRUNCATED, ""), null);
                }
                boolean transparent = hasAlpha(reader) || (png != null && png.has("tRNS"));
                return new PictureFile(
                        path,
                        format,
                        width,
                        height,
                        orientation,
                        transparent,
                        Files.size(path),
                        png == null
                                ? null
                                : png.pngProfile().map(Colours::profile).orElse(null));
            } finally {
                reader.dispose();
            }
        }
    }

    private static boolean hasAlpha(ImageReader reader) throws IOException {
        Iterator<ImageTypeSpecifier> types = reader.getImageTypes(0);
        return types != null && types.hasNext() && types.next().getColorModel().hasAlpha();
    }
}
