package app.zoetrope.ui.exporting;

import app.zoetrope.export.Preset;
import app.zoetrope.text.Text;
import app.zoetrope.ui.control.Buttons;
import app.zoetrope.ui.fx.Tips;
import app.zoetrope.ui.fx.ViewScope;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/// The formats that each clip is made into, as chips; a click on one shows its options.
final class PresetBar extends VBox {
    private final PresetChoice model;
    private final FlowPane chips = new FlowPane(8, 8);
    private final MenuButton add = new MenuButton(Text.of("exporting.format.choose"));
    private final LookEditor editor;

    PresetBar(PresetChoice model) {
        this.model = model;
        setSpacing(8);
        chips.setPrefWrapLength(500);
        add.setId("export-format");
        add.setAccessibleText(Text.of("exporting.format"));
        Tips.put(add, Text.of("exporting.format.tip"));
        editor = new LookEditor(model);
        var problem = new Label();
        problem.textProperty().bind(model.problemProperty());
        problem.managedProperty().bind(model.problemProperty().isNotEmpty());
        problem.setWrapText(true);
        problem.getStyleClass().addAll("second", "bad");
        getChildren().addAll(chips, editor, problem);
        new ViewScope(this)
                .whileShowing(() -> Subscription.combine(
                        model.chosen().subscribe(this::show),
                        model.own().subscribe(this::fill),
                        model.editedProperty().subscribe(this::show)));
        fill();
        show();
    }

    private void show() {
        chips.getChildren().setAll(model.chosen().stream().map(this::chip).toList());
        chips.getChildren().add(add);
        Optional<Preset> edited = model.editedProperty().get();
        editor.setVisible(edited.isPresent());
        editor.setManaged(edited.isPresent());
    }

    private Node chip(Preset preset) {
        var name = new ToggleButton(PresetChoice.name(preset));
        name.getStyleClass().addAll("flat", "name");
        Tips.put(name, Text.of("exporting.format.options"));
        name.setSelected(model.editedProperty().get().equals(Optional.of(preset)));
        name.setOnAction(_ -> model.edit(preset));
        var remove = Buttons.icon("", BootstrapIcons.X, Text.of("exporting.format.remove", PresetChoice.name(preset)));
        remove.setOnAction(_ -> model.remove(preset));
        remove.setVisible(model.chosen().size() > 1 || !preset.equals(Preset.UNTOUCHED));
        remove.managedProperty().bind(remove.visibleProperty());
        var chip = new HBox(name, remove);
        chip.setAlignment(Pos.CENTER_LEFT);
        chip.getStyleClass().add("format-chip");
        return chip;
    }

    private void fill() {
        add.getItems().clear();
        group(Preset.BUILT_IN);
        if (!model.own().isEmpty()) {
            add.getItems().add(new SeparatorMenuItem());
            group(model.own());
        }
        var bring = new MenuItem(Text.of("exporting.preset.bring"));
        bring.setOnAction(_ -> model.bring());
        var share = new MenuItem(Text.of("exporting.preset.share"));
        share.setOnAction(_ -> model.share());
        share.setDisable(model.own().isEmpty());
        add.getItems().addAll(new SeparatorMenuItem(), bring, share);
    }

    private void group(List<Preset> presets) {
        for (Preset preset : presets) {
            var item = new MenuItem(PresetChoice.name(preset));
            item.setOnAction(_ -> model.add(preset));
            add.getItems().add(item);
        }
    }
}
