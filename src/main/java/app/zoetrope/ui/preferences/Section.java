package app.zoetrope.ui.preferences;

import app.zoetrope.settings.Settings;
import app.zoetrope.text.Text;
import app.zoetrope.ui.control.Buttons;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.Property;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
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
    private static final double HEAD = 28;
    private static final Insets NEAR = new Insets(0, -16, 0, 0);

    private final String name;
    private final VBox card = new VBox();
    private final HBox head = new HBox();
    private final List<Property<?>> owned = new ArrayList<>();

    /// @param name the last part of the title's key
    Section(String name) {
        this.name = name;
        setId("section-" + name);
        getStyleClass().add("section");
        var title = new Label(title());
        title.getStyleClass().add("title");
        card.getStyleClass().addAll("card", "lines");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        head.setAlignment(Pos.CENTER_LEFT);
        head.setMinHeight(HEAD);
        head.getChildren().addAll(title, space);
        getChildren().addAll(head, card);
    }

    /// Leaves what fits. A section whose title fits stays whole.
    ///
    /// @return whether anything is left
    final boolean filter(Finder finder) {
        var filter = new Filter(finder);
        boolean any = filter.lines(card, finder.finds(List.of(title())));
        filter.mark(head);
        setVisible(any);
        setManaged(any);
        return any;
    }

    /// A line with a button that gives its settings their first values again; it is there while they have others.
    final void add(VBox line, Settings all, Property<?>... of) {
        add(line);
        Button reset = Buttons.icon(
                "reset-" + name + "-" + card.getChildren().size(),
                BootstrapIcons.ARROW_COUNTERCLOCKWISE,
                Text.of("preferences.reset"));
        reset.setOnAction(_ -> List.of(of).forEach(all::reset));
        for (Property<?> each : of) {
            each.subscribe(() -> showReset(reset, all, of));
        }
        showReset(reset, all, of);
        if (line.getChildren().getFirst() instanceof HBox both) {
            // before the control, so that all controls end at one edge
            HBox.setMargin(reset, NEAR);
            both.getChildren().add(both.getChildren().size() - 1, reset);
        }
        owned.addAll(List.of(of));
    }

    private static void showReset(Button reset, Settings all, Property<?>... of) {
        reset.setVisible(!List.of(of).stream().allMatch(all::isStandard));
    }

    /// A button for all lines above that have one; after the last of them.
    final void resettable(Settings all) {
        var reset = new Button(Text.of("preferences.reset.section"));
        reset.setId("reset-" + name);
        reset.getStyleClass().add("link");
        reset.setMinWidth(USE_PREF_SIZE);
        reset.setAccessibleText(Text.of("preferences.reset.section.tip", title()));
        reset.setOnAction(_ -> owned.forEach(all::reset));
        Runnable show = () -> reset.setVisible(!owned.stream().allMatch(all::isStandard));
        owned.forEach(each -> each.subscribe(show));
        show.run();
        head.getChildren().add(reset);
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
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
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
