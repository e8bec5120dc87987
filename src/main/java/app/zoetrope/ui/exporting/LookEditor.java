package app.zoetrope.ui.exporting;

import app.zoetrope.export.Format;
import app.zoetrope.export.Look;
import app.zoetrope.export.Preset;
import app.zoetrope.model.Fit;
import app.zoetrope.text.Text;
import app.zoetrope.ui.fx.ViewScope;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Size, rate and quality of one format, and the name under which they are kept.
final class LookEditor extends VBox {
    private static final double NARROW = 74;

    private final PresetChoice model;
    /// Fields that are being filled tell nothing.
    private boolean showing = true;
    private final TextField width = number("export-width", "exporting.width");
    private final TextField height = number("export-height", "exporting.height");
    private final ComboBox<Fit> fit = new ComboBox<>();
    private final TextField rate = number("export-rate", "exporting.rate");
    private final TextField every = number("export-every", "exporting.every");
    private final Slider quality = new Slider(1, 100, 75);
    private final CheckBox sound = new CheckBox(Text.of("exporting.sound"));
    private final TextField name = new TextField();
    private final Button save = new Button(Text.of("exporting.preset.save"));
    private final Button forget = new Button(Text.of("exporting.preset.forget"));
    private final Node sizes;
    private final Node rates;
    private final Node qualities;
    private final Node steps;

    LookEditor(PresetChoice model) {
        this.model = model;
        getStyleClass().add("look");
        fit.setId("export-fit");
        fit.getItems().setAll(List.of(Fit.NONE, Fit.PAD, Fit.CROP));
        fit.setConverter(new Named<>(each -> Text.of("exporting.fit." + each)));
        fit.setAccessibleText(Text.of("exporting.fit"));
        fit.setOnAction(_ -> tell());
        quality.setId("export-quality");
        quality.setAccessibleText(Text.of("exporting.quality"));
        quality.setPrefWidth(150);
        quality.valueProperty().subscribe(this::tellUnlessMoving);
        quality.valueChangingProperty().subscribe(moving -> {
            if (!moving) {
                tell();
            }
        });
        sound.setId("export-sound");
        sound.setOnAction(_ -> tell());
        name.setId("export-preset-name");
        name.setPromptText(Text.of("exporting.preset.name"));
        name.setAccessibleText(Text.of("exporting.preset.name"));
        HBox.setHgrow(name, Priority.ALWAYS);
        save.setId("export-preset-save");
        save.disableProperty().bind(name.textProperty().map(String::isBlank));
        save.setOnAction(_ -> model.save(name.getText()));
        forget.setId("export-preset-forget");
        forget.setOnAction(_ -> model.editedProperty().get().ifPresent(model::forget));
        sizes = named("exporting.size", new HBox(6, width, times(), height, fit));
        rates = named("exporting.rate", rate);
        qualities = named("exporting.quality", quality);
        steps = named("exporting.every", every);
        var options = new FlowPane(16, 12, sizes, rates, steps, qualities, sound);
        options.setRowValignment(javafx.geometry.VPos.BOTTOM);
        var keep = new HBox(8, name, save, forget);
        keep.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(options, keep);
        new ViewScope(this)
                .whileShowing(() -> model.editedProperty().subscribe(edited -> edited.ifPresent(this::show)));
    }

    private void show(Preset preset) {
        showing = true;
        Look look = preset.look();
        Format format = preset.format();
        set(width, look.width());
        set(height, look.height());
        fit.setValue(look.fit());
        set(rate, look.rate());
        set(every, look.every() > 1 ? look.every() : 0);
        quality.setValue(look.quality());
        sound.setSelected(look.sound());
        name.setText(Preset.isFree(preset.name()) ? preset.name() : "");
        boolean made = format.kind() != Format.Kind.COPY;
        boolean picture = made && format.hasPicture();
        boolean still = format.kind() == Format.Kind.STILL;
        seen(sizes, picture);
        seen(rates, picture && !still && format.kind() != Format.Kind.FRAMES);
        seen(steps, format.kind() == Format.Kind.FRAMES);
        seen(
                qualities,
                made
                        && format != Format.GIF
                        && format != Format.PNG
                        && format != Format.FRAMES
                        && format != Format.WAV);
        seen(sound, format.kind() == Format.Kind.VIDEO);
        seen(forget, model.own().contains(preset));
        showing = false;
    }

    private void tellUnlessMoving() {
        if (!quality.isValueChanging()) {
            tell();
        }
    }

    private void tell() {
        if (!showing) {
            model.look(new Look(
                    whole(width),
                    whole(height),
                    fit.getValue(),
                    fraction(rate),
                    (int) Math.round(quality.getValue()),
                    sound.isSelected(),
                    whole(every)));
        }
    }

    private TextField number(String id, String key) {
        var field = new TextField();
        field.setId(id);
        field.setAccessibleText(Text.of(key));
        field.setPromptText(Text.of(key + ".empty"));
        field.setPrefWidth(NARROW);
        field.setOnAction(_ -> tell());
        field.focusedProperty().subscribe(focused -> {
            if (!focused) {
                tell();
            }
        });
        return field;
    }

    private static void set(TextField field, double value) {
        boolean whole = value == Math.rint(value);
        field.setText(
                value == 0 ? "" : whole ? Long.toString(Math.round(value)) : String.format(Locale.ROOT, "%.3f", value));
    }

    private static int whole(TextField field) {
        return (int) fraction(field);
    }

    private static double fraction(TextField field) {
        String text = field.getText().strip().replace(',', '.');
        return text.matches("[0-9]{1,5}(\\.[0-9]{1,4})?") ? Double.parseDouble(text) : 0;
    }

    private static Label times() {
        var label = new Label("\u00d7");
        label.getStyleClass().add("second");
        label.setMaxHeight(Double.MAX_VALUE);
        return label;
    }

    private static Node named(String key, Node control) {
        var caption = new Label(Text.of(key));
        caption.getStyleClass().add("second");
        caption.setLabelFor(control);
        return new VBox(4, caption, control);
    }

    private static void seen(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
