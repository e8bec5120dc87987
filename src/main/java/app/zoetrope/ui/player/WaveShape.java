package app.zoetrope.ui.player;

import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/// The sound of a clip, as loud as it is, to both sides of a middle line.
final class WaveShape extends Region {
    private static final double BAR = 3;

    private final Path path = new Path();
    private float[] loudness = {};

    WaveShape() {
        getStyleClass().add("wave");
        path.getStyleClass().add("bars");
        setMouseTransparent(true);
        getChildren().add(path);
    }

    void show(float[] now) {
        loudness = now;
        draw();
    }

    boolean isEmpty() {
        return loudness.length == 0;
    }

    @Override
    protected void layoutChildren() {
        draw();
    }

    private void draw() {
        path.getElements().clear();
        int bars = (int) (getWidth() / BAR);
        double middle = getHeight() / 2;
        if (isEmpty() || bars < 1) {
            return;
        }
        for (int bar = 0; bar < bars; bar++) {
            double x = (bar + 0.5) * getWidth() / bars;
            double half = Math.max(0.5, loudest(bar, bars) * (middle - 1));
            path.getElements().addAll(new MoveTo(x, middle - half), new LineTo(x, middle + half));
        }
    }

    /// Quiet sounds are drawn larger than they are, as an ear hears them.
    private double loudest(int bar, int bars) {
        float most = 0;
        int end = Math.max(bar * loudness.length / bars + 1, (bar + 1) * loudness.length / bars);
        for (int part = bar * loudness.length / bars; part < end; part++) {
            most = Math.max(most, loudness[part]);
        }
        return Math.sqrt(most);
    }
}
