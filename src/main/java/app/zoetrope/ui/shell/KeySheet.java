package app.zoetrope.ui.shell;

import app.zoetrope.text.Text;
import app.zoetrope.ui.control.Buttons;
import app.zoetrope.ui.fx.KeyMap;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/// All keys on one sheet over the window, which scrolls where there is no room for it; any click or Esc closes it.
final class KeySheet extends StackPane {
    private static final int FEWEST_ROWS = 22;
    private static final int MORE_ROWS = 4;
    /// Of what is out of sight.
    private static final double STEP = 0.2;
    private static final double BAR = 18;
    /// Beside the keys, of the card and its bar.
    private static final double EDGES = 118;
    private static final double BESIDE = 24;

    private final GridPane table = new GridPane();
    private final ScrollPane scroll = new ScrollPane(table);
    private final KeyMap keys;
    private int rows;

    KeySheet(KeyMap keys) {
        this.keys = keys;
        getStyleClass().add("veil");
        setId("key-sheet");
        table.getStyleClass().add("keys");
        var title = new Label(Text.of("shell.keys.title"));
        title.getStyleClass().add("headline");
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        Button close = Buttons.icon("keys-close", BootstrapIcons.X, Text.of("shell.keys.close"));
        // For the mouse: the sheet itself has the focus, and Esc closes it.
        close.setFocusTraversable(false);
        close.setOnAction(_ -> hide());
        var head = new HBox(8, title, close);
        head.setAlignment(Pos.CENTER_LEFT);
        var card = new VBox(16, head, scroll);
        card.getStyleClass().addAll("card", "key-card");
        card.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        StackPane.setMargin(card, new Insets(BESIDE));
        getChildren().add(card);
        setVisible(false);
        setFocusTraversable(true);
        scroll.setFocusTraversable(false);
        setOnKeyPressed(this::scroll);
        setAccessibleRole(AccessibleRole.DIALOG);
        setAccessibleText(title.getText());
        setOnMouseClicked(event -> {
            if (!isOnBar(event.getPickResult().getIntersectedNode())) {
                hide();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                hide();
                event.consume();
            }
        });
    }

    /// In as few rows as fit beside each other.
    private void fill() {
        int most = keys.commands().size() * 2;
        rows = FEWEST_ROWS;
        double width = fillRows();
        while (width > getWidth() - EDGES && rows < most) {
            rows += MORE_ROWS;
            width = fillRows();
        }
        // A bar beside the keys takes no room from them.
        scroll.setPrefWidth(width + BAR);
    }

    private double fillRows() {
        table.getChildren().clear();
        int row = 0;
        String place = "";
        for (KeyMap.Command command : keys.commands()) {
            if (!command.place().equals(place)) {
                place = command.place();
                row = caption(row, place);
            }
            line(row++, keys.words(command.id()).orElse(""), command.words());
        }
        line(row, Text.of("shell.key.rate.keys"), Text.of("shell.key.rate"));
        table.applyCss();
        return table.prefWidth(-1);
    }

    /// The head of a group, in the next column where the group would not fit whole.
    private int caption(int row, String words) {
        long lines = keys.commands().stream()
                .filter(command -> command.place().equals(words))
                .count();
        int at = row % rows + 1 + lines > rows ? (row / rows + 1) * rows : row;
        var caption = new Label(words);
        caption.getStyleClass().addAll("caption", "place");
        table.add(caption, at / rows * 2, at % rows, 2, 1);
        return at + 1;
    }

    private void line(int place, String shown, String words) {
        var key = whole(shown);
        key.getStyleClass().add("key");
        GridPane.setHalignment(key, HPos.RIGHT);
        int column = place / rows * 2;
        table.add(key, column, place % rows);
        table.add(whole(words), column + 1, place % rows);
    }

    /// Half a key says nothing.
    private static Label whole(String words) {
        var label = new Label(words);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private void scroll(KeyEvent event) {
        switch (event.getCode()) {
            case UP -> scroll.setVvalue(scroll.getVvalue() - STEP);
            case DOWN -> scroll.setVvalue(scroll.getVvalue() + STEP);
            case LEFT -> scroll.setHvalue(scroll.getHvalue() - STEP);
            case RIGHT -> scroll.setHvalue(scroll.getHvalue() + STEP);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private static boolean isOnBar(@Nullable Node node) {
        @Nullable Node each = node;
        while (each != null && !(each instanceof ScrollBar)) {
            each = each.getParent();
        }
        return each != null;
    }

    void toggle() {
        setVisible(!isVisible());
        if (isVisible()) {
            fill();
            requestFocus();
        }
    }

    private void hide() {
        setVisible(false);
    }
}
