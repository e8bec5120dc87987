package app.zoetrope.ui.gallery;

import app.zoetrope.library.FrameSheet;
import app.zoetrope.model.Clip;
import app.zoetrope.ui.fx.TaskRunner;
import java.util.Objects;
import javafx.animation.PauseTransition;
import javafx.scene.image.Image;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// The mouse over a tile goes through its clip: left is the beginning, right the end. One tile at a time; a mouse that
/// only passes by asks for nothing.
final class HoverStrip {
    private static final Duration STAY = Duration.millis(120);

    private final Posters posters;
    private final PauseTransition stay = new PauseTransition(STAY);
    private @Nullable Tile tile;
    private @Nullable Clip clip;
    private @Nullable Image frames;
    private double part;
    private TaskRunner.Cancellable loading = () -> {};

    HoverStrip(Posters posters) {
        this.posters = posters;
        stay.setOnFinished(_ -> load());
    }

    void install(Tile over) {
        over.setOnMouseEntered(event -> moved(over, event));
        over.setOnMouseMoved(event -> moved(over, event));
        over.setOnMouseExited(_ -> leave());
    }

    private void moved(Tile over, MouseEvent event) {
        part = Math.clamp(event.getX() / Math.max(1, over.getWidth()), 0, 1);
        if (!over.equals(tile) || !Objects.equals(over.clip(), clip)) {
            leave();
            tile = over;
            clip = over.clip();
            stay.playFromStart();
        }
        show();
    }

    private void leave() {
        stay.stop();
        loading.cancel();
        if (tile != null) {
            tile.picture().rest();
        }
        tile = null;
        clip = null;
        frames = null;
    }

    private void load() {
        Tile over = tile;
        Clip wanted = clip;
        if (over != null && wanted != null) {
            loading = posters.strip(wanted, image -> {
                if (wanted.equals(clip)) {
                    frames = image;
                    show();
                }
            });
        }
    }

    private void show() {
        if (tile != null && clip != null && frames != null && clip.equals(tile.clip())) {
            tile.picture().scrub(frames, FrameSheet.of(clip.facts()), part);
        }
    }
}
