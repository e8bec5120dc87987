package app.zoetrope.app;

import app.zoetrope.settings.Settings;
import app.zoetrope.settings.Theme;
import app.zoetrope.text.Text;
import app.zoetrope.ui.theme.Styles;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

/// The window in its place and its colours, with nothing in it: what the system needs to put a window on the screen
/// goes on while its content is still being built.
final class EmptyStage {
    private EmptyStage() {}

    /// JavaFX thread.
    static void show(Stage stage, Settings settings) {
        StagePlace.follow(stage, settings.windowProperty());
        var nothing = new Pane();
        // With a size of its own it is not laid out once more to find one.
        var scene = new Scene(nothing, stage.getWidth(), stage.getHeight());
        settings.themeProperty().subscribe(theme -> colour(scene, theme));
        stage.setScene(scene);
        stage.setTitle(Text.of("shell.title"));
        stage.show();
    }

    /// What is not painted yet is filled by the system, in the window's colour: no flash of white where all is dark.
    private static void colour(Scene scene, Theme theme) {
        Styles.apply(scene, StagePlace.scheme(theme));
        var root = (Region) scene.getRoot();
        root.applyCss();
        scene.setFill(root.getBackground().getFills().getFirst().getFill());
    }
}
