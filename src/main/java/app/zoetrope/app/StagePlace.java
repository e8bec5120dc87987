package app.zoetrope.app;

import app.zoetrope.settings.Motion;
import app.zoetrope.settings.Theme;
import app.zoetrope.settings.WindowPlace;
import java.util.List;
import java.util.Optional;
import javafx.application.ColorScheme;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// Where the window stands: as it was left, where that is still on a screen.
final class StagePlace {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final double MIN_WIDTH = 1024;
    private static final double MIN_HEIGHT = 640;
    /// Of a screen: the rest is for the window's own edges and title, whose size nobody knows before it is shown.
    private static final double ROOM = 0.94;

    private StagePlace() {}

    static void follow(Stage stage, ObjectProperty<Optional<WindowPlace>> place) {
        stage.setMinWidth(
                Math.min(MIN_WIDTH, Screen.getPrimary().getVisualBounds().getWidth()));
        // With its title it still fits a screen that is just as high.
        stage.setMinHeight(
                Math.min(MIN_HEIGHT, Screen.getPrimary().getVisualBounds().getHeight() * ROOM));
        place.get().filter(StagePlace::isOnScreen).ifPresentOrElse(was -> put(stage, was), () -> first(stage));
        stage.xProperty().subscribe(() -> keep(stage, place));
        stage.yProperty().subscribe(() -> keep(stage, place));
        stage.widthProperty().subscribe(() -> keep(stage, place));
        stage.heightProperty().subscribe(() -> keep(stage, place));
        stage.maximizedProperty().subscribe(() -> keep(stage, place));
    }

    private static boolean isOnScreen(WindowPlace place) {
        return !Screen.getScreensForRectangle(place.x(), place.y(), place.width(), 40)
                .isEmpty();
    }

    private static void put(Stage stage, WindowPlace was) {
        List<Screen> screens = Screen.getScreensForRectangle(was.x(), was.y(), was.width(), was.height());
        Rectangle2D screen = screens.getFirst().getVisualBounds();
        if (screens.size() == 1 && (was.width() > screen.getWidth() || was.height() > screen.getHeight())) {
            // It was left on a larger screen than there is now.
            put(stage, screen, was.width(), was.height());
        } else {
            stage.setX(was.x());
            stage.setY(was.y());
            stage.setWidth(was.width());
            stage.setHeight(was.height());
        }
        stage.setMaximized(was.maximised());
    }

    private static void first(Stage stage) {
        put(stage, Screen.getPrimary().getVisualBounds(), WIDTH, HEIGHT);
    }

    private static void put(Stage stage, Rectangle2D screen, double width, double height) {
        stage.setWidth(Math.min(width, screen.getWidth() * ROOM));
        stage.setHeight(Math.min(height, screen.getHeight() * ROOM));
    }

    private static void keep(Stage stage, ObjectProperty<Optional<WindowPlace>> place) {
        if (!stage.isShowing() || stage.isIconified() || stage.isFullScreen()) {
            return;
        }
        boolean maximised = stage.isMaximized();
        Optional<WindowPlace> before = place.get();
        if (maximised && before.isPresent()) {
            WindowPlace was = before.get();
            place.set(Optional.of(new WindowPlace(was.x(), was.y(), was.width(), was.height(), true)));
            return;
        }
        place.set(Optional.of(
                new WindowPlace(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), maximised)));
    }

    /// @return null to follow the system
    static @Nullable Boolean reduced(Motion motion) {
        return switch (motion) {
            case FULL -> false;
            case REDUCED -> true;
            case SYSTEM -> null;
        };
    }

    /// @return null to follow the system
    static @Nullable ColorScheme scheme(Theme theme) {
        return switch (theme) {
            case DARK -> ColorScheme.DARK;
            case LIGHT -> ColorScheme.LIGHT;
            case SYSTEM -> null;
        };
    }
}
