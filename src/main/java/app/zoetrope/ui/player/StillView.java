package app.zoetrope.ui.player;

import app.zoetrope.ui.fx.PixelCanvas;
import java.util.Optional;
import javafx.scene.image.ImageView;

/// Shows exact frames, one after the other on the same canvas, which is given back when there is none to show.
final class StillView extends ImageView {
    private PixelCanvas canvas = new PixelCanvas();

    void show(Optional<Still> still) {
        if (still.isPresent()) {
            setImage(canvas.draw(still.get().width(), still.get().height(), still.get()::paint));
        } else {
            setImage(null);
            canvas = new PixelCanvas();
        }
    }
}
