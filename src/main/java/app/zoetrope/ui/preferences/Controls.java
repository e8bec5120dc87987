package app.zoetrope.ui.preferences;

import app.zoetrope.text.Text;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// Controls that settings need more than once.
final class Controls {
    static final PseudoClass FIRST = PseudoClass.getPseudoClass("first-line");
    static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private Controls() {}

    /// One of a few, side by side. Each button has the id `ID-choice`.
    static <T> HBox segmented(String id, Property<T> setting, List<T> choices, Function<T, String> words) {
        var row = new HBox();
        row.setId(id);
        row.getStyleClass().add("segmented");
        row.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        row.setMinWidth(Region.USE_PREF_SIZE);
        var group = new ToggleGroup();
        for (T choice : choices) {
            var button = new ToggleButton(words.apply(choice));
            button.setId(id + "-" + choice.toString().toLowerCase(Locale.ROOT));
            button.setToggleGroup(group);
            button.setUserData(choice);
            button.setOnAction(_ -> {
                button.setSelected(true);
                setting.setValue(choice);
            });
            row.getChildren().add(button);
        }
        setting.subscribe(
                now -> group.getToggles().forEach(toggle -> toggle.setSelected(now.equals(toggle.getUserData()))));
        return row;
    }

    /// One of many, in a list that opens.
    static <T> ComboBox<T> list(
            String key, String id, Property<T> setting, List<T> choices, Function<T, String> words) {
        var box = new ComboBox<T>();
        box.setId(id);
        box.setAccessibleText(Text.of("preferences." + key));
        box.getItems().setAll(choices);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable T choice) {
                return choice == null ? "" : words.apply(choice);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException(text);
            }
        });
        box.valueProperty().bindBidirectional(setting);
        box.setMinWidth(Region.USE_PREF_SIZE);
        return box;
    }

    /// @param key the last part of the name's key
    static CheckBox check(String key, String id, BooleanProperty setting) {
        var box = new CheckBox();
        box.setId(id);
        box.setAccessibleText(Text.of("preferences." + key));
        box.selectedProperty().bindBidirectional(setting);
        return box;
    }

    /// A sentence with an icon, there while there is one.
    static HBox problem(ObservableValue<String> sentence, Ikon icon) {
        var words = new Label();
        words.setWrapText(true);
        words.textProperty().bind(sentence);
        var line = new HBox(new FontIcon(icon), words);
        line.getStyleClass().addAll("problem", "mild");
        line.setAlignment(Pos.CENTER_LEFT);
        line.visibleProperty().bind(words.textProperty().isNotEmpty());
        line.managedProperty().bind(line.visibleProperty());
        return line;
    }
}
