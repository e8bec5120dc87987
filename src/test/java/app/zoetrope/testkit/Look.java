package app.zoetrope.testkit;

import app.zoetrope.ui.theme.Styles;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import javafx.application.ColorScheme;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;

/// Shows a view in a window in memory and writes what it looks like, so that somebody can look at it.
public final class Look {
    private static boolean styled;

    private Look() {}

    /// Shows the view at that size and returns its stage; call from any thread but the JavaFX one.
    public static Stage show(Supplier<Parent> view, int width, int height, ColorScheme scheme) {
        return FxExtension.onFx(() -> {
            if (!styled) {
                Styles.start();
                styled = true;
            }
            var scene = new Scene(view.get(), width, height);
            Styles.apply(scene, scheme);
            var stage = new Stage();
            stage.setScene(scene);
            stage.show();
            return stage;
        });
    }

    /// Writes a picture of the stage's scene as PNG.
    public static void shoot(Stage stage, Path png) {
        shoot(stage.getScene(), png);
    }

    /// The same of a scene of another kind of window, such as a bubble's.
    public static void shoot(Scene scene, Path png) {
        WritableImage image = FxExtension.onFx(() -> scene.snapshot(null));
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                picture.setRGB(x, y, image.getPixelReader().getArgb(x, y));
            }
        }
        try {
            Files.createDirectories(png.toAbsolutePath().getParent());
            ImageIO.write(picture, "png", png.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
