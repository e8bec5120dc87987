package app.zoetrope.bench;

import app.zoetrope.app.Screens;
import app.zoetrope.testkit.FxExtension;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.application.ColorScheme;
import javafx.application.Platform;

/// Pictures of every screen in every language and both themes, at 100 and 200 percent of 1440 by 900 and in the
/// smallest window, to be looked at: `target/looks/LANGUAGE/SCREEN-SIZE-THEME.png`; all of the settings one below the
/// other are in `SETTINGS-long-THEME.png`, all of the guide in `GUIDE-long-THEME.png`. Arguments: the languages and the
/// sizes (`100`, `200`, `small`), all of them where none is named.
public final class Looks {
    private record Size(String name, int width, int height, double scale) {}

    private static final List<Size> SIZES =
            List.of(new Size("100", 1440, 900, 1), new Size("200", 720, 450, 2), new Size("small", 1024, 640, 1));

    private static final Map<Screens.Sight, String> LONG =
            Map.of(Screens.Sight.SETTINGS, "#settings-scroll", Screens.Sight.GUIDE, "#help-text");

    private Looks() {}

    public static void main(String[] arguments) throws Exception {
        System.setProperty("prism.order", "sw");
        System.setProperty("glass.platform", "Monocle");
        System.setProperty("monocle.platform", "Headless");
        System.setProperty("headless.geometry", "1600x1000-32");
        FxExtension.start();
        try {
            shootAll(arguments);
        } finally {
            Platform.exit();
        }
    }

    private static void shootAll(String[] arguments) throws Exception {
        List<String> languages = named(arguments, List.of("en", "de", "es", "ja", "zh"), each -> each);
        List<Size> sizes = named(arguments, SIZES, Size::name);
        Path target = Path.of("target", "looks");
        for (String language : languages) {
            try (var screens = new Screens(target.resolve("home"), language)) {
                for (Size size : sizes) {
                    for (ColorScheme scheme : ColorScheme.values()) {
                        screens.size(size.width(), size.height(), scheme);
                        for (Screens.Sight sight : Screens.Sight.values()) {
                            String name = "%s-%s-%s.png".formatted(sight, size.name(), scheme);
                            screens.visit(sight, _ -> shoot(screens, target.resolve(language, name), size.scale()));
                            String scrolled = LONG.get(sight);
                            if (scrolled != null && size.name().equals("100")) {
                                Path whole = target.resolve(language, "%s-long-%s.png".formatted(sight, scheme));
                                screens.visit(sight, _ -> shootWhole(screens, scrolled, whole));
                            }
                        }
                    }
                }
            }
            System.out.println(target.resolve(language));
        }
    }

    private static <T> List<T> named(String[] arguments, List<T> all, Function<T, String> name) {
        List<T> named = all.stream()
                .filter(each -> List.of(arguments).contains(name.apply(each)))
                .toList();
        return named.isEmpty() ? all : named;
    }

    private static void shootWhole(Screens screens, String scrolled, Path png) {
        try {
            screens.shootWhole(scrolled, png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void shoot(Screens screens, Path png, double scale) {
        try {
            screens.shoot(png, scale);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
