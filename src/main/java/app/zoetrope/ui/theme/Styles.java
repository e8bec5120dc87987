package app.zoetrope.ui.theme;

import atlantafx.base.theme.PrimerDark;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;

/// The looks: AtlantaFX as the base, our tokens and controls over it. JavaFX thread only.
public final class Styles {
    private static final List<String> FONTS = List.of("Inter-Regular.otf", "Inter-Medium.otf", "Inter-SemiBold.otf");

    private Styles() {}

    /// Loads the fonts and sets the base theme; once, before the first scene.
    public static void start() {
        for (String font : FONTS) {
            try (InputStream file = Styles.class.getResourceAsStream(font)) {
                Font.loadFont(Objects.requireNonNull(file), 13);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        Application.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet());
    }

    /// @param scheme null follows the system
    public static void apply(Scene scene, @Nullable ColorScheme scheme) {
        if (scene.getStylesheets().isEmpty()) {
            scene.getStylesheets().addAll(sheet(Styles.class, "tokens.css"), sheet(Styles.class, "controls.css"));
            if (!Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW)) {
                scene.getStylesheets().add(sheet(Styles.class, "square.css"));
            }
        }
        scene.getPreferences().setColorScheme(scheme);
    }

    /// The address of a style sheet that lies beside a class.
    public static String sheet(Class<?> beside, String name) {
        return Objects.requireNonNull(beside.getResource(name), name).toExternalForm();
    }
}
