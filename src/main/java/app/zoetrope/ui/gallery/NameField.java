package app.zoetrope.ui.gallery;

import app.zoetrope.text.Text;
import app.zoetrope.ui.fx.Tips;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/// Names as pills, and a field for one more that completes what is typed: tags, or collections.
final class NameField extends FlowPane {
    private final TextField field = new TextField();
    private final String kind;
    private final Consumer<String> onAdd;
    private final Consumer<String> onRemove;

    /// @param kind of names: `tag` or `collection`
    NameField(String kind, Completion completion, Consumer<String> onAdd, Consumer<String> onRemove) {
        super(6, 6);
        this.kind = kind;
        this.onAdd = onAdd;
        this.onRemove = onRemove;
        setId(kind + "s");
        getStyleClass().add("tags");
        field.setId(kind + "-new");
        field.setPromptText(Text.of("gallery." + kind + ".new"));
        field.setAccessibleText(Text.of("gallery." + kind + ".new"));
        completion.attach(field, this::take);
        field.setPrefColumnCount(columns(field.getPromptText()));
        // What an empty field says may be longer than there is room for a name.
        setMinWidth(0);
        field.maxWidthProperty().bind(widthProperty());
        field.setOnAction(_ -> add());
        field.addEventFilter(KeyEvent.KEY_PRESSED, press -> {
            if (press.getCode() == KeyCode.COMMA) {
                add();
                press.consume();
            }
        });
        field.addEventFilter(KeyEvent.KEY_TYPED, typed -> {
            if (typed.getCharacter().equals(",")) {
                typed.consume();
            }
        });
        setOnMouseClicked(_ -> field.requestFocus());
        getChildren().add(field);
    }

    /// A column is as wide as a W; most letters are narrower, kanji and hanzi a little wider.
    private static int columns(String words) {
        return words.codePoints().map(sign -> sign >= 0x2e80 ? 8 : 4).sum() / 6 + 1;
    }

    @Override
    public void requestFocus() {
        field.requestFocus();
    }

    void show(List<String> tags) {
        getChildren().setAll(tags.stream().map(this::pill).toList());
        getChildren().add(field);
    }

    private void add() {
        take(field.getText());
    }

    private void take(String name) {
        field.clear();
        onAdd.accept(name);
    }

    private Button pill(String tag) {
        var pill = new Button(tag, new FontIcon(BootstrapIcons.X));
        pill.getStyleClass().addAll("pill", "tag");
        pill.setContentDisplay(ContentDisplay.RIGHT);
        pill.setAccessibleText(Text.of("gallery." + kind + ".remove", tag));
        Tips.put(pill, Text.of("gallery." + kind + ".remove", tag));
        pill.setOnAction(_ -> onRemove.accept(tag));
        return pill;
    }
}
