package app.zoetrope.ui.preferences;

import app.zoetrope.text.Text;
import app.zoetrope.ui.fx.KeyMap;
import app.zoetrope.ui.fx.ViewScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Every command with its key, by the place where it means something.
final class KeysSection extends Section {
    private final List<KeyLine> lines = new ArrayList<>();
    private final Button resetAll = new Button(Text.of("preferences.keys.resetAll"));

    /// @param changes tells when a key has changed
    KeysSection(KeyMap keys, ObservableValue<Map<String, String>> changes) {
        super("keys");
        resetAll.setId("keys-reset");
        resetAll.setMinWidth(USE_PREF_SIZE);
        resetAll.setOnAction(_ -> keys.resetAll());
        add(line("keysChange", resetAll));
        String place = "";
        VBox group = new VBox();
        for (KeyMap.Command command : keys.commands()) {
            if (!command.place().equals(place)) {
                place = command.place();
                group = group(place);
                add(group);
            }
            var line = new KeyLine(keys, command);
            lines.add(line);
            group.getChildren().add(line);
        }
        new ViewScope(this)
                .whileShowing(() -> changes.subscribe(now -> {
                    lines.forEach(KeyLine::show);
                    resetAll.setDisable(now.isEmpty());
                }));
    }

    private static VBox group(String place) {
        var title = new Label(place);
        title.getStyleClass().addAll("second", "caption");
        var group = new VBox(title);
        group.getStyleClass().addAll("line", "key-group");
        return group;
    }
}
