package app.zoetrope.ui.control;

import app.zoetrope.text.Text;
import app.zoetrope.ui.fx.Tips;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/// Five stars, so many of them lit: those are filled, the others outlines. The lit ones lie over the others and are
/// seen or not by their opacity: what becomes visible is styled anew, which in a grid is dear.
public final class Stars extends HBox {
    private static final int MOST = 5;

    private final List<FontIcon> icons = new ArrayList<>();
    private int shown;

    public Stars() {
        getStyleClass().add("stars");
        setAlignment(Pos.CENTER_LEFT);
        for (int i = 0; i < MOST; i++) {
            var lit = new FontIcon(BootstrapIcons.STAR_FILL);
            lit.getStyleClass().add("lit");
            icons.add(lit);
            var room = new StackPane(new FontIcon(BootstrapIcons.STAR), lit);
            room.getStyleClass().add("star");
            getChildren().add(room);
        }
        show(0);
    }

    /// @param stars 0 (none) to 5
    public void show(int stars) {
        shown = stars;
        for (int i = 0; i < MOST; i++) {
            icons.get(i).setOpacity(i < stars ? 1 : 0);
        }
        setAccessibleText(Text.of("control.stars", stars));
    }

    /// A click on a star rates; a click on the last lit one takes the rating away. So do arrows and digits.
    public Stars editable(IntConsumer onRate) {
        getStyleClass().add("editable");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        for (int i = 0; i < MOST; i++) {
            int stars = i + 1;
            var room = getChildren().get(i);
            Tips.put(room, Text.of("control.rate.tip", stars));
            room.setOnMouseClicked(_ -> onRate.accept(stars == shown ? 0 : stars));
        }
        addEventHandler(KeyEvent.KEY_PRESSED, press -> {
            if (press.getCode() == KeyCode.LEFT || press.getCode() == KeyCode.RIGHT) {
                onRate.accept(Math.clamp(shown + (press.getCode() == KeyCode.LEFT ? -1L : 1L), 0, MOST));
                press.consume();
            }
        });
        return this;
    }
}
