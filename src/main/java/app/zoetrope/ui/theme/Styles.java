package app.zoetrope.ui.theme;

import atlantafx.base.theme.PrimerDark;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/// The looks: AtlantaFX as the base, our tokens and controls over it. JavaFX thread only.
public final class Styles {
    private static final Map<String, String> IN_OTHER_LETTERS = new ConcurrentHashMap<>();
    private static final Pattern BESIDE = Pattern.compile("url\\(\"([^\":]+)\"\\)");

    private static final String ACCENT = "accent-";

    private Styles() {}

    /// Names the base theme before there is a toolkit: whichever thread makes the first control would have JavaFX's own
    /// theme set otherwise, over ours if it comes later. The first thread, before there are others.
    public static void announce() {
        System.setProperty("javafx.userAgentStylesheetUrl", new PrimerDark().getUserAgentStylesheet());
        States.number();
    }

    /// Loads the fonts and sets the base theme; once, before the first scene.
    public static void start() {
        Typeface.of(Locale.getDefault()).load();
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

    /// Gives the window another accent, and with it what opens at its controls: they inherit from these.
    ///
    /// @param accent the name of one in `tokens.css`, in any case
    public static void tint(Scene scene, String accent) {
        List<String> classes = scene.getRoot().getStyleClass();
        classes.removeIf(Styles::isAccent);
        classes.add(accentClass(accent));
    }

    /// The looks of a window for one that has a scene of its own, such as a question.
    public static void match(Scene scene, Scene like) {
        scene.getStylesheets().setAll(like.getStylesheets());
        scene.getPreferences().setColorScheme(like.getPreferences().getColorScheme());
        like.getRoot().getStyleClass().stream()
                .filter(Styles::isAccent)
                .forEach(scene.getRoot().getStyleClass()::add);
    }

    private static boolean isAccent(String styleClass) {
        return styleClass.startsWith(ACCENT);
    }

    /// The style class of what is to have an accent of its own.
    public static String accentClass(String accent) {
        return ACCENT + accent.toLowerCase(Locale.ROOT);
    }

    /// The address of a style sheet that lies beside a class, in the letters of the language.
    public static String sheet(Class<?> beside, String name) {
        URL file = Objects.requireNonNull(beside.getResource(name), name);
        Typeface letters = Typeface.of(Locale.getDefault());
        return letters == Typeface.INTER
                ? file.toExternalForm()
                : IN_OTHER_LETTERS.computeIfAbsent(letters + " " + file, _ -> written(file, letters));
    }

    /// As an address that holds the sheet itself, since no file has these names.
    private static String written(URL file, Typeface letters) {
        try (InputStream in = file.openStream()) {
            String sheet = letters.in(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            String base = file.toExternalForm();
            String folder = base.substring(0, base.lastIndexOf('/') + 1);
            String whole = BESIDE.matcher(sheet)
                    .replaceAll(found -> Matcher.quoteReplacement("url(\"" + folder + found.group(1) + "\")"));
            return "data:text/css;charset=UTF-8;base64,"
                    + Base64.getEncoder().encodeToString(whole.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
