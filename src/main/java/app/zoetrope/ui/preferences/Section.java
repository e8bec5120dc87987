package app.zoetrope.ui.preferences;

import app.zoetrope.text.Text;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/// A part of the settings: a title over a card of lines.
class Section extends VBox {
    private static final double NUMBER = 120;

    private final String name;
    private final VBox card = new VBox();

    /// @param name the last part of the title's key
    Section(String name) {
        this.name = name;
        setId("section-" + name);
        getStyleClass().add("section");
        var title = new Label(title());
        title.getStyleClass().add("title");
        card.getStyleClass().addAll("card", "lines");
        getChildren().addAll(title, card);
    }

    final String title() {
        return Text.of("preferences." + name);
    }

    final String name() {
        return name;
    }

    final void add(Node line) {
        line.pseudoClassStateChanged(Controls.FIRST, card.getChildren().isEmpty());
        card.getChildren().add(line);
    }

    /// A line: what it is and what that means on the left, the control on the right.
    static VBox line(String key, Node control) {
        var label = new Label(Text.of("preferences." + key));
        label.setLabelFor(control);
        label.setMinWidth(Region.USE_PREF_SIZE);
        var help = new Label(Text.of("preferences." + key + ".help"));
        help.getStyleClass().add("second");
        help.setWrapText(true);
        var words = new VBox(2, label, help);
        help.setManaged(!help.getText().isEmpty());
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        words.setAlignment(Pos.CENTER_LEFT);
        var both = new HBox(24, words, control);
        both.setAlignment(Pos.CENTER_LEFT);
        var line = new VBox(8, both);
        line.getStyleClass().add("line");
        return line;
    }

    /// A line with a text field, and under it why what is typed is not taken.
    static VBox line(String key, String id, Field<?> field, double width) {
        var input = input(key, id, field, width);
        VBox line = line(key, input);
        line.getChildren().add(problem(field));
        return line;
    }

    /// A line with an amount of dollars.
    static VBox amount(String key, String id, Field<?> field) {
        return line(key, id, field, NUMBER);
    }

    static TextField input(String key, String id, Field<?> field, double width) {
        var input = new TextField();
        input.setId(id);
        input.setAccessibleText(Text.of("preferences." + key));
        input.setPromptText(Text.of("preferences." + key + ".empty"));
        input.setMinWidth(width);
        input.setMaxWidth(width);
        input.textProperty().bindBidirectional(field.textProperty());
        input.focusedProperty().subscribe(focused -> {
            if (!focused) {
                field.leave();
            }
        });
        input.setOnAction(_ -> field.leave());
        field.problemProperty().subscribe(why -> input.pseudoClassStateChanged(Controls.WRONG, !why.isEmpty()));
        return input;
    }

    static HBox problem(Field<?> field) {
        return Controls.problem(field.problemProperty(), BootstrapIcons.EXCLAMATION_TRIANGLE);
    }
}
