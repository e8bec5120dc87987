package app.zoetrope.media;

import com.drew.imaging.ImageProcessingException;
import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.tiff.TiffMetadataReader;
import com.drew.lang.ByteArrayReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads which way up a picture is. What cannot be read counts as upright: a broken tag is no reason to refuse a
/// picture that can be seen.
final class ExifOrientation {
    private static final Logger LOG = LoggerFactory.getLogger(ExifOrientation.class);

    private ExifOrientation() {}

    static Orientation ofJpeg(Path file) {
        return read(() -> JpegMetadataReader.readMetadata(file.toFile(), List.of(new ExifReader())));
    }

    static Orientation ofTiff(Path file) {
        return read(() -> TiffMetadataReader.readMetadata(file.toFile()));
    }

    static Orientation ofBlock(Optional<byte[]> exif) {
        return exif.map(block -> read(() -> {
                    var metadata = new Metadata();
                    new ExifReader().extract(new ByteArrayReader(block), metadata);
                    return metadata;
                }))
                .orElse(Orientation.UPRIGHT);
    }

    @FunctionalInterface
    private interface Source {
        Metadata read() throws IOException, ImageProcessingException;
    }

    private static Orientation read(Source source) {
        try {
            var directory = source.read().getFirstDirectoryOfType(ExifIFD0Directory.class);
            return directory == null || !directory.containsTag(ExifIFD0Directory.TAG_ORIENTATION)
                    ? Orientation.UPRIGHT
                    : Orientation.ofExif(directory.getInt(ExifIFD0Directory.TAG_ORIENTATION));
        } catch (IOException | ImageProcessingException | MetadataException | RuntimeException broken) {
            LOG.debug("Unreadable EXIF data", broken);
            return Orientation.UPRIGHT;
        }
    }
}
