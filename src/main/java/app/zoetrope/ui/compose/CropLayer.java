package app.zoetrope.ui.compose;

import app.zoetrope.model.CropFrame;
import app.zoetrope.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.VLineTo;
import org.jspecify.annotations.Nullable;

/// The crop frame over a picture: dragged, pulled at its corners, zoomed by wheel, pinch and keys. It lies exactly
/// over the picture, so its own size is the picture's.
final class CropLayer extends Pane {
    private static final double HANDLE = 9;
    private static final double STEP = 0.01;
    private static final double WIDE_STEP = 0.05;
    private static final double CLOSER = 1.08;

    private final Path dim = new Path();
    private final Region frame = new Region();
    private final List<Handle> handles = new ArrayList<>();
    private final Consumer<CropFrame> onFrame;
    private @Nullable CropMath math;
    private CropFrame now = CropFrame.WHOLE;
    private double lastX;
    private double lastY;

    CropLayer(Consumer<CropFrame> onFrame) {
        this.onFrame = onFrame;
        getStyleClass().add("crop-layer");
        dim.getStyleClass().add("crop-dim");
        dim.setFillRule(FillRule.EVEN_ODD);
        dim.setManaged(false);
        dim.setMouseTransparent(true);
        frame.getStyleClass().add("crop-frame");
        frame.setId("crop-frame");
        frame.setManaged(false);
        frame.setFocusTraversable(true);
        frame.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        frame.setAccessibleText(Text.of("compose.crop.name"));
        frame.setCursor(Cursor.MOVE);
        getChildren().addAll(dim, frame);
        for (int corner = 0; corner < 4; corner++) {
            var handle = new Handle(corner % 2 == 1, corner / 2 == 1);
            handles.add(handle);
            getChildren().add(handle);
        }
        frame.setOnMousePressed(this::press);
        frame.setOnMouseDragged(this::drag);
        setOnScroll(this::scroll);
        setOnZoom(event -> {
            zoom(event.getZoomFactor(), event.getX() / getWidth(), event.getY() / getHeight());
            event.consume();
        });
        frame.setOnKeyPressed(this::key);
    }

    void show(CropMath newMath, CropFrame newFrame) {
        math = newMath;
        now = newMath.inside(newFrame);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        if (math == null) {
            return;
        }
        double width = math.width(now) * getWidth();
        double height = math.height(now) * getHeight();
        double x = now.centreX() * getWidth() - width / 2;
        double y = now.centreY() * getHeight() - height / 2;
        frame.resizeRelocate(x, y, width, height);
        handles.forEach(handle -> handle.place(x, y, width, height));
        dim.getElements().clear();
        outline(0, 0, getWidth(), getHeight());
        outline(x, y, width, height);
    }

    private void outline(double x, double y, double width, double height) {
        dim.getElements()
                .addAll(
                        new MoveTo(x, y),
                        new HLineTo(x + width),
                        new VLineTo(y + height),
                        new HLineTo(x),
                        new VLineTo(y));
    }

    private void press(MouseEvent event) {
        frame.requestFocus();
        lastX = event.getSceneX();
        lastY = event.getSceneY();
        event.consume();
    }

    private void drag(MouseEvent event) {
        if (math != null) {
            double byX = (event.getSceneX() - lastX) / getWidth();
            double byY = (event.getSceneY() - lastY) / getHeight();
            lastX = event.getSceneX();
            lastY = event.getSceneY();
            change(math.moved(now, byX, byY));
        }
        event.consume();
    }

    private void scroll(ScrollEvent event) {
        // A slide of two fingers scrolls the panel; a wheel has no such start and end.
        if (!event.isDirect() && event.getDeltaY() != 0) {
            zoom(
                    Math.pow(CLOSER, Math.signum(event.getDeltaY())),
                    event.getX() / getWidth(),
                    event.getY() / getHeight());
            event.consume();
        }
    }

    private void zoom(double factor, double aboutX, double aboutY) {
        if (math != null) {
            change(math.zoomed(now, factor, aboutX, aboutY));
        }
    }

    private void key(KeyEvent event) {
        if (math == null || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        double step = event.isShiftDown() ? WIDE_STEP : STEP;
        switch (event.getCode()) {
            case LEFT, KP_LEFT -> change(math.moved(now, -step, 0));
            case RIGHT, KP_RIGHT -> change(math.moved(now, step, 0));
            case UP, KP_UP -> change(math.moved(now, 0, -step));
            case DOWN, KP_DOWN -> change(math.moved(now, 0, step));
            case PLUS, EQUALS, ADD -> zoom(CLOSER, now.centreX(), now.centreY());
            case MINUS, SUBTRACT -> zoom(1 / CLOSER, now.centreX(), now.centreY());
            case DIGIT0, NUMPAD0, HOME -> change(CropFrame.WHOLE);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void change(CropFrame wanted) {
        if (!wanted.equals(now)) {
            onFrame.accept(wanted);
        }
    }

    private final class Handle extends Region {
        private final boolean right;
        private final boolean bottom;

        Handle(boolean right, boolean bottom) {
            this.right = right;
            this.bottom = bottom;
            getStyleClass().add("crop-handle");
            setManaged(false);
            setCursor(right == bottom ? Cursor.SE_RESIZE : Cursor.NE_RESIZE);
            setOnMousePressed(event -> {
                frame.requestFocus();
                event.consume();
            });
            setOnMouseDragged(this::pull);
        }

        void place(double x, double y, double width, double height) {
            double atX = right ? x + width : x;
            double atY = bottom ? y + height : y;
            resizeRelocate(
                    Math.clamp(atX - HANDLE / 2, 0, Math.max(0, CropLayer.this.getWidth() - HANDLE)),
                    Math.clamp(atY - HANDLE / 2, 0, Math.max(0, CropLayer.this.getHeight() - HANDLE)),
                    HANDLE,
                    HANDLE);
        }

        private void pull(MouseEvent event) {
            if (math != null) {
                var point = CropLayer.this.sceneToLocal(event.getSceneX(), event.getSceneY());
                change(math.pulled(
                        now,
                        right,
                        bottom,
                        point.getX() / CropLayer.this.getWidth(),
                        point.getY() / CropLayer.this.getHeight()));
            }
            event.consume();
        }
    }
}
