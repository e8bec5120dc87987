package app.zoetrope.ui.shell;

import app.zoetrope.text.Text;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// All keys on one sheet over the window; any click or Esc closes it.
final class KeySheet extends StackPane {
    private static final int ROWS = 16;

    KeySheet() {
        getStyleClass().add("veil");
        setId("key-sheet");
        var table = new GridPane();
        table.getStyleClass().add("keys");
        int place = 0;
        for (Shortcut shortcut : Shortcut.values()) {
            if (shortcut == Shortcut.PLAY_PAUSE_K) {
                continue;
            }
            line(table, place++, shortcut.keysInWords(), shortcut.words());
        }
        line(table, place, Text.of("shell.key.rate.keys"), Text.of("shell.key.rate"));
        var title = new Label(Text.of("shell.keys.title"));
        title.getStyleClass().add("headline");
        var card = new VBox(16, title, table);
        card.getStyleClass().addAll("card", "key-card");
        card.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().add(card);
        setVisible(false);
        setFocusTraversable(true);
        setOnMouseClicked(_ -> hide());
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                hide();
                event.consume();
            }
        });
    }

    private static void line(GridPane table, int place, String shown, String words) {
        var keys = new Label(shown);
        keys.getStyleClass().add("key");
        GridPane.setHalignment(keys, HPos.RIGHT);
        int column = place / ROWS * 2;
        table.add(keys, column, place % ROWS);
        table.add(new Label(words), column + 1, place % ROWS);
    }

    void toggle() {
        setVisible(!isVisible());
        if (isVisible()) {
            requestFocus();
        }
    }

    private void hide() {
        setVisible(false);
    }
}
