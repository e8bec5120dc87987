package app.zoetrope.ui.exporting;

import app.zoetrope.export.Collision;
import app.zoetrope.export.Marks;
import app.zoetrope.export.Span;
import app.zoetrope.text.Text;
import app.zoetrope.ui.fx.ViewScope;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The part, the join, what the files say of their making, and what is done where a name is taken.
final class WayPane extends VBox {
    private final ExportViewModel model;
    private final TreatmentChoice way;
    private final CheckBox part;
    private final CheckBox exact;
    private final CheckBox joined;
    private final HBox fading;
    private final Slider fade = new Slider(0, 2, 0);
    private final Label fadeWords = new Label();
    private final Label cut = new Label();
    private final CheckBox sidecar;

    WayPane(ExportViewModel model) {
        this.model = model;
        way = model.treatment();
        getStyleClass().add("way");
        part = check("export-part", "exporting.part", way.partProperty());
        exact = check("export-exact", "exporting.exact", way.exactProperty());
        joined = check("export-join", "exporting.join", way.joinedProperty());
        sidecar = check("export-sidecar", "exporting.sidecar", way.sidecarProperty());
        fade.setId("export-fade");
        fade.setAccessibleText(Text.of("exporting.fade"));
        fade.setMajorTickUnit(0.25);
        fade.setMinorTickCount(0);
        fade.setSnapToTicks(true);
        fade.setPrefWidth(140);
        fade.valueProperty().bindBidirectional(way.fadeProperty());
        fading = new HBox(8, new Label(Text.of("exporting.fade")), fade, fadeWords);
        fading.setAlignment(Pos.CENTER_LEFT);
        cut.textProperty().bind(model.cutProperty());
        cut.managedProperty().bind(model.cutProperty().isNotEmpty());
        cut.getStyleClass().addAll("second", "info");
        cut.setWrapText(true);
        cut.setId("export-cut");
        var choices = new HBox(
                16,
                named("exporting.marks", box("export-marks", Marks.values(), way.marksProperty(), "exporting.marks.")),
                named(
                        "exporting.collision",
                        box("export-collision", Collision.values(), way.collisionProperty(), "exporting.collision.")));
        getChildren().addAll(part, exact, joined, fading, cut, choices, sidecar);
        new ViewScope(this)
                .whileShowing(() -> Subscription.combine(
                        model.clipsProperty().subscribe(_ -> show()),
                        way.spanProperty().subscribe(_ -> show()),
                        way.partProperty().subscribe(_ -> show()),
                        way.joinedProperty().subscribe(_ -> show()),
                        way.fadeProperty().subscribe(_ -> show()),
                        way.marksProperty().subscribe(_ -> show()),
                        model.presets().chosen().subscribe(this::show)));
    }

    private void show() {
        boolean many = model.clipsProperty().get().size() > 1;
        boolean hasPart = way.spanProperty().get().isPresent() && !many;
        seen(part, hasPart);
        way.spanProperty()
                .get()
                .ifPresent(span -> part.setText(
                        Text.of("exporting.part", Text.number(span.from(), 2), Text.number(end(span), 2))));
        seen(
                exact,
                hasPart
                        && part.isSelected()
                        && Cutting.isUntouched(model.presets().chosen()));
        seen(joined, many);
        seen(fading, many && joined.isSelected());
        fadeWords.setText(
                fade.getValue() == 0
                        ? Text.of("exporting.fade.none")
                        : Text.of("exporting.fade.seconds", Text.number(fade.getValue(), 2)));
        sidecar.setDisable(way.marksProperty().get() == Marks.CLEAN);
    }

    /// A part without a mark at its end goes past the clip's, to have the last frame wherever it stands.
    private double end(Span span) {
        return model.clipsProperty().get().stream()
                .mapToDouble(clip -> clip.facts().length().toNanos() / 1e9)
                .map(length -> Math.min(length, span.to()))
                .findFirst()
                .orElse(span.to());
    }

    private static <T> ComboBox<T> box(String id, T[] values, ObjectProperty<T> value, String keys) {
        var box = new ComboBox<T>();
        box.setId(id);
        box.getItems().setAll(List.of(values));
        box.setConverter(new Named<>(each -> Text.of(keys + each)));
        box.valueProperty().bindBidirectional(value);
        box.setMaxWidth(Double.MAX_VALUE);
        return box;
    }

    private static CheckBox check(String id, String key, BooleanProperty value) {
        var check = new CheckBox(Text.of(key));
        check.setId(id);
        check.selectedProperty().bindBidirectional(value);
        return check;
    }

    private static Node named(String key, ComboBox<?> control) {
        var caption = new Label(Text.of(key));
        caption.getStyleClass().add("second");
        caption.setLabelFor(control);
        control.setAccessibleText(caption.getText());
        return new VBox(4, caption, control);
    }

    private static void seen(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
