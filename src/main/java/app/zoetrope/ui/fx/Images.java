package app.zoetrope.ui.fx;

import app.zoetrope.model.Pixels;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// Decoded pictures as JavaFX images. Any thread.
public final class Images {
    private Images() {}

    public static Image of(Pixels pixels) {
        var image = new WritableImage(pixels.width(), pixels.height());
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        pixels.width(),
                        pixels.height(),
                        PixelFormat.getIntArgbInstance(),
                        pixels.argb(),
                        0,
                        pixels.width());
        return image;
    }
}
