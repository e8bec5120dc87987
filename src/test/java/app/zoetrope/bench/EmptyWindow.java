package app.zoetrope.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// The least that JavaFX can show, what `StartPackaged` compares with: a window with nothing in it, which writes when
/// its first frame was there to the file of the system property `zoetrope.startTimes`.
public final class EmptyWindow extends Application {
    private static long java;

    public static void main(String[] arguments) {
        java = micros();
        launch(arguments);
    }

    @Override
    public void start(Stage stage) {
        long toolkit = micros();
        stage.setScene(new Scene(new StackPane(), 1440, 900));
        stage.show();
        long shown = micros();
        new AnimationTimer() {
            private int frames;

            @Override
            public void handle(long now) {
                if (++frames == 2) {
                    stop();
                    tell(toolkit, shown);
                }
            }
        }.start();
    }

    private static void tell(long toolkit, long shown) {
        try {
            Path file = Path.of(System.getProperty("zoetrope.startTimes"));
            Path whole = file.resolveSibling(file.getFileName() + ".new");
            Files.write(whole, List.of("java " + java, "toolkit " + toolkit, "shown " + shown, "frame " + micros()));
            Files.move(whole, file);
        } catch (java.io.IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private static long micros() {
        Instant now = Instant.now();
        return now.getEpochSecond() * 1_000_000 + now.getNano() / 1000;
    }
}
