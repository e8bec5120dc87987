package app.zoetrope.ui.player;

import app.zoetrope.text.Text;
import app.zoetrope.ui.fx.ViewScope;
import java.time.Duration;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// The clip from left to right: frames, what is marked, the playhead. A click or a drag seeks.
final class Timeline extends Pane {
    private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");
    private static final PseudoClass SOUNDING = PseudoClass.getPseudoClass("sounding");
    private static final double HEAD_WIDTH = 2;
    private static final double WAVE_HEIGHT = 20;

    private final PlayerViewModel model;
    private final StripCanvas strip = new StripCanvas();
    private final WaveShape wave = new WaveShape();
    private final Region before = part("unmarked");
    private final Region after = part("unmarked");
    private final Region range = part("range");
    private final Region head = part("playhead");
    private final TrimHandle in;
    private final TrimHandle out;
    private final Label hover = new Label();
    private boolean dragging;

    Timeline(PlayerViewModel model) {
        this.model = model;
        in = new TrimHandle(model.marks(), MarkCommands.End.IN);
        out = new TrimHandle(model.marks(), MarkCommands.End.OUT);
        setId("timeline");
        getStyleClass().add("timeline");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleText(Text.of("player.timeline"));
        setAccessibleHelp(Text.of("player.timeline.help"));
        hover.getStyleClass().addAll("on-picture", "hover-time");
        hover.setVisible(false);
        hover.setManaged(false);
        hover.setMouseTransparent(true);
        getChildren().addAll(strip, wave, before, after, range, head, in, out, hover);
        listen();
        var scope = new ViewScope(this);
        scope.whileShowing(() -> model.parts().stripProperty().subscribe(strip::show));
        scope.whileShowing(() -> model.parts().waveProperty().subscribe(this::showWave));
        scope.whileShowing(() -> model.stateProperty().subscribe(state -> {
            in.setVisible(state.isOpen());
            out.setVisible(state.isOpen());
        }));
        follow(scope, model.head().clockProperty());
        follow(scope, model.head().marksProperty());
        scope.whileShowing(() -> model.head().positionProperty().subscribe(_ -> placeHead()));
    }

    private void showWave(float[] loudness) {
        wave.show(loudness);
        pseudoClassStateChanged(SOUNDING, !wave.isEmpty());
        requestLayout();
    }

    private void follow(ViewScope scope, ObservableValue<?> value) {
        scope.whileShowing(() -> value.subscribe(_ -> requestLayout()));
    }

    private static Region part(String style) {
        var region = new Region();
        region.getStyleClass().add(style);
        region.setMouseTransparent(true);
        region.setManaged(false);
        return region;
    }

    private void listen() {
        setOnMousePressed(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                requestFocus();
                model.seek(clock().at(partAt(event)));
            }
        });
        setOnMouseDragged(event -> {
            if (event.isPrimaryButtonDown()) {
                dragging = true;
                model.scrub(partAt(event));
                showHover(event);
            }
        });
        setOnMouseReleased(_ -> {
            if (dragging) {
                dragging = false;
                model.endScrub();
            }
        });
        setOnMouseMoved(this::showHover);
        setOnMouseExited(_ -> hover.setVisible(false));
        setOnKeyPressed(this::key);
        setOnContextMenuRequested(event -> menu().show(this, event.getScreenX(), event.getScreenY()));
    }

    private ContextMenu menu() {
        return new ContextMenu(
                item("player.play-between", model::playBetween), item("player.clear-marks", model.marks()::clear));
    }

    private static MenuItem item(String key, Runnable action) {
        var item = new MenuItem(Text.of(key));
        item.setOnAction(_ -> action.run());
        return item;
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> model.skip(-1);
            case RIGHT -> model.skip(1);
            case HOME -> model.seek(Duration.ZERO);
            case END -> model.seek(clock().length());
            default -> {
                return;
            }
        }
        event.consume();
    }

    private FrameClock clock() {
        return model.head().clockProperty().get();
    }

    private double partAt(MouseEvent event) {
        return Math.clamp(event.getX() / Math.max(1, getWidth()), 0, 1);
    }

    private void showHover(MouseEvent event) {
        if (!model.stateProperty().get().isOpen()) {
            return;
        }
        Duration moment = clock().at(partAt(event));
        hover.setText(TimeText.clock(moment) + Text.of("player.hover.frame", clock().frameAt(moment)));
        hover.autosize();
        hover.setVisible(true);
        double x = Math.clamp(event.getX() - hover.getWidth() / 2, 0, Math.max(0, getWidth() - hover.getWidth()));
        hover.relocate(Math.rint(x), -hover.getHeight() - 6);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        double waveHeight = wave.isEmpty() ? 0 : WAVE_HEIGHT;
        strip.resizeRelocate(1, 1, width - 2, height - 2 - waveHeight);
        wave.resizeRelocate(1, height - 1 - waveHeight, width - 2, waveHeight);
        Marks marks = model.head().marksProperty().get();
        boolean marked = !marks.isEmpty();
        double from = x(marks.start());
        double to = marks.out().map(this::x).orElse(width);
        pseudoClassStateChanged(MARKED, marked);
        before.setVisible(marked);
        after.setVisible(marked);
        range.setVisible(marked);
        before.resizeRelocate(1, 1, from, height - 2);
        after.resizeRelocate(to - 1, 1, width - to, height - 2);
        range.resizeRelocate(from, 0, Math.max(4, to - from), height);
        in.resizeRelocate(Math.min(from, width - 2 * TrimHandle.WIDTH), 0, TrimHandle.WIDTH, height);
        out.resizeRelocate(Math.max(to, TrimHandle.WIDTH * 2) - TrimHandle.WIDTH, 0, TrimHandle.WIDTH, height);
        head.resizeRelocate(0, 0, HEAD_WIDTH, height);
        placeHead();
    }

    private double x(Duration time) {
        return Math.rint(clock().part(time) * getWidth());
    }

    private void placeHead() {
        Duration position = model.head().positionProperty().get();
        head.setVisible(model.stateProperty().get().clip().isPresent());
        head.setTranslateX(Math.min(x(position), getWidth() - HEAD_WIDTH));
        notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case VALUE -> model.head().positionProperty().get().toMillis() / 1000.0;
            case MIN_VALUE -> 0.0;
            case MAX_VALUE -> clock().length().toMillis() / 1000.0;
            case VALUE_STRING -> TimeText.clock(model.head().positionProperty().get());
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }
}
