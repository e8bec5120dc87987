package app.zoetrope.ui.player;

import java.nio.IntBuffer;
import java.util.Optional;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;

/// Shows exact frames, one after the other on the same canvas: a new one for each step would keep the collector busy.
final class StillView extends ImageView {
    private @Nullable PixelBuffer<IntBuffer> canvas;

    void show(Optional<Still> still) {
        if (still.isEmpty()) {
            setImage(null);
            canvas = null;
            return;
        }
        Still next = still.get();
        PixelBuffer<IntBuffer> there = canvas;
        if (there == null || there.getWidth() != next.width() || there.getHeight() != next.height()) {
            there = new PixelBuffer<>(
                    next.width(),
                    next.height(),
                    IntBuffer.allocate(next.width() * next.height()),
                    PixelFormat.getIntArgbPreInstance());
            canvas = there;
            next.paint(there.getBuffer().array());
            setImage(new WritableImage(there));
            return;
        }
        there.updateBuffer(buffer -> {
            next.paint(buffer.getBuffer().array());
            return null;
        });
    }
}
