package app.zoetrope.ui.player;

import app.zoetrope.text.Text;
import javafx.animation.PauseTransition;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Slider;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/// The volume, over the mute button while the pointer is near it or the keyboard is in it.
final class VolumeBubble extends StackPane {
    private static final double STEP = 0.05;

    private final Slider slider = new Slider(0, 1, 1);
    private final PauseTransition goodbye = new PauseTransition(Duration.millis(350));
    private final Node anchor;

    VolumeBubble(PlayerSound sound, Node anchor) {
        this.anchor = anchor;
        getStyleClass().addAll("card", "volume-bubble");
        setManaged(false);
        setVisible(false);
        slider.setId("volume");
        slider.setOrientation(Orientation.VERTICAL);
        slider.setBlockIncrement(0.1);
        slider.setAccessibleText(Text.of("player.volume"));
        slider.valueProperty().bindBidirectional(sound.volumeProperty());
        getChildren().add(slider);
        goodbye.setOnFinished(_ -> setVisible(isWanted()));
        for (Node node : new Node[] {this, anchor}) {
            node.hoverProperty().subscribe(_ -> follow());
            node.addEventHandler(ScrollEvent.SCROLL, event -> {
                sound.change(Math.signum(event.getDeltaY()) * STEP);
                event.consume();
            });
        }
        anchor.focusedProperty().subscribe(_ -> follow());
        slider.focusedProperty().subscribe(_ -> follow());
        anchor.setOnKeyPressed(event -> {
            switch (event.getCode()) {
                case UP -> sound.change(STEP);
                case DOWN -> sound.change(-STEP);
                default -> {
                    return;
                }
            }
            event.consume();
        });
    }

    private boolean isWanted() {
        return !anchor.isDisabled()
                && (isHover()
                        || anchor.isHover()
                        || slider.isPressed()
                        || slider.isFocusVisible()
                        || anchor.isFocusVisible());
    }

    private void follow() {
        if (!isWanted()) {
            goodbye.playFromStart();
            return;
        }
        goodbye.stop();
        place();
        setVisible(true);
    }

    private void place() {
        if (getParent() == null) {
            return;
        }
        autosize();
        Bounds over = getParent().sceneToLocal(anchor.localToScene(anchor.getLayoutBounds()));
        relocate(Math.rint(over.getCenterX() - getWidth() / 2), Math.rint(over.getMinY() - getHeight() - 4));
    }
}
