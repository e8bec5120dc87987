package app.zoetrope.ui.player;

import app.zoetrope.model.Pixels;
import app.zoetrope.ui.fx.Images;
import java.util.List;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/// Frames side by side, as many as fit without being squeezed, each cut evenly to its place.
final class StripCanvas extends Region {
    private static final double RADIUS = 6;

    private final Canvas canvas = new Canvas();
    private final Rectangle corners = new Rectangle();
    private List<Image> frames = List.of();

    StripCanvas() {
        corners.setArcWidth(2 * RADIUS);
        corners.setArcHeight(2 * RADIUS);
        setClip(corners);
        getStyleClass().add("strip");
        getChildren().add(canvas);
    }

    void show(List<Pixels> strip) {
        frames = strip.stream().map(Images::of).toList();
        draw();
    }

    @Override
    protected void layoutChildren() {
        if (canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
            canvas.setWidth(getWidth());
            canvas.setHeight(getHeight());
            corners.setWidth(getWidth());
            corners.setHeight(getHeight());
            draw();
        }
    }

    private void draw() {
        double width = canvas.getWidth();
        double height = canvas.getHeight();
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.clearRect(0, 0, width, height);
        if (frames.isEmpty() || width <= 0 || height <= 0) {
            return;
        }
        Image first = frames.getFirst();
        double natural = height * first.getWidth() / first.getHeight();
        int places = Math.clamp(Math.round(width / natural), 1, frames.size());
        for (int place = 0; place < places; place++) {
            int frame = (int) ((place + 0.5) * frames.size() / places);
            double from = Math.rint(place * width / places);
            double to = Math.rint((place + 1) * width / places);
            drawCut(pen, frames.get(frame), from, to - from, height);
        }
    }

    private static void drawCut(GraphicsContext pen, Image frame, double x, double width, double height) {
        double scale = Math.min(frame.getWidth() / width, frame.getHeight() / height);
        double cutWidth = width * scale;
        double cutHeight = height * scale;
        pen.drawImage(
                frame,
                (frame.getWidth() - cutWidth) / 2,
                (frame.getHeight() - cutHeight) / 2,
                cutWidth,
                cutHeight,
                x,
                0,
                width,
                height);
    }
}
