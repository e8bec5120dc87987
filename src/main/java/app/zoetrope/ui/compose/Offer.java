package app.zoetrope.ui.compose;

import app.zoetrope.model.Pixels;
import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.PixelReader;
import javafx.scene.input.Clipboard;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What a clipboard or a drag holds that could be a picture.
sealed interface Offer {
    record Files(List<Path> paths) implements Offer {}

    record Raw(Pixels pixels) implements Offer {}

    record Line(String text) implements Offer {}

    /// Whether there is something; cheap enough to be asked while a drag hovers.
    static boolean isIn(Clipboard board) {
        try {
            return board.hasFiles() || board.hasImage() || board.hasUrl() || board.hasString();
        } catch (RuntimeException e) {
            return false;
        }
    }

    /// Files first, then file addresses, then pixels, then other text. Never throws: what other programs put there is
    /// theirs.
    static Optional<Offer> from(Clipboard board) {
        try {
            return read(board);
        } catch (RuntimeException e) {
            Logger log = LoggerFactory.getLogger(Offer.class);
            log.warn("The clipboard or drag could not be read", e);
            return Optional.empty();
        }
    }

    default void to(PictureViewModel model) {
        switch (this) {
            case Files(List<Path> paths) -> model.offer(paths);
            case Raw(Pixels pixels) -> model.offer(pixels);
            case Line(String text) -> model.offer(text);
        }
    }

    /// Whether it is surely no text that belongs into a field.
    default boolean isPicture() {
        return !(this instanceof Line);
    }

    private static Optional<Offer> read(Clipboard board) {
        if (board.hasFiles() && !board.getFiles().isEmpty()) {
            return Optional.of(
                    new Files(board.getFiles().stream().map(File::toPath).toList()));
        }
        @Nullable String address = board.hasUrl() ? board.getUrl() : null;
        if (address != null && address.startsWith("file:")) {
            return Optional.of(new Files(address.lines()
                    .filter(line -> line.startsWith("file:"))
                    .map(line -> Path.of(URI.create(line)))
                    .toList()));
        }
        @Nullable Image image = board.hasImage() ? board.getImage() : null;
        if (image != null && image.getWidth() > 0) {
            return Optional.of(new Raw(pixels(image)));
        }
        @Nullable String text = address != null ? address : board.getString();
        return Optional.ofNullable(text).filter(line -> !line.isBlank()).map(Line::new);
    }

    private static Pixels pixels(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] argb = new int[width * height];
        PixelReader reader = image.getPixelReader();
        reader.getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        return new Pixels(width, height, argb);
    }
}
