package app.zoetrope.ui.exporting;

import app.zoetrope.export.NameTemplate;
import app.zoetrope.text.Text;
import app.zoetrope.ui.control.Buttons;
import app.zoetrope.ui.fx.Tips;
import app.zoetrope.ui.fx.ViewScope;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/// What is chosen before an export: folder, names, format; and how the files will be called.
final class ExportForm extends VBox {
    private final Button folder = Buttons.labelled("export-folder", BootstrapIcons.FOLDER2, "", "folder");
    private final TextField template = new TextField();
    private final Label templateProblem = new Label();
    private final Label summary = new Label();
    private final Label replaced = new Label("", new FontIcon(BootstrapIcons.EXCLAMATION_TRIANGLE));
    private final VBox names = new VBox(6);

    ExportForm(ExportViewModel model) {
        getStyleClass().add("form");
        folder.setMaxWidth(Double.MAX_VALUE);
        folder.setAlignment(Pos.CENTER_LEFT);
        folder.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        folder.setOnAction(_ -> model.chooseFolder());
        template.setId("export-template");
        template.setOnAction(_ -> model.start());
        template.setAccessibleText(Text.of("exporting.template"));
        template.textProperty().bindBidirectional(model.templateProperty());
        HBox.setHgrow(template, Priority.ALWAYS);
        templateProblem.setWrapText(true);
        templateProblem.managedProperty().bind(templateProblem.textProperty().isNotEmpty());
        summary.getStyleClass().add("second");
        replaced.setId("export-replaced");
        replaced.getStyleClass().add("warn");
        replaced.setWrapText(true);
        names.getStyleClass().add("names");
        getChildren()
                .addAll(
                        named("exporting.format", new PresetBar(model.presets())),
                        named("exporting.folder", folder),
                        named("exporting.template", new VBox(6, new HBox(8, template, tokens()), templateProblem)),
                        named("exporting.preview", new VBox(8, names, summary, replaced)),
                        named("exporting.way", new WayPane(model)));
        new ViewScope(this)
                .whileShowing(() -> Subscription.combine(
                        model.folderProperty().subscribe(this::showFolder),
                        model.previewProperty().subscribe(this::show),
                        model.problemProperty()
                                .subscribe(why ->
                                        complain(why, model.previewProperty().get()))));
    }

    void focusFirst() {
        template.requestFocus();
        template.end();
    }

    private MenuButton tokens() {
        var button = new MenuButton(Text.of("exporting.insert"));
        button.setId("export-token");
        for (String token : NameTemplate.TOKENS) {
            var item = new MenuItem("{" + token + "}   " + Text.of("exporting.token." + token));
            item.setOnAction(_ -> {
                template.requestFocus();
                template.insertText(template.getCaretPosition(), "{" + token + "}");
            });
            button.getItems().add(item);
        }
        return button;
    }

    private void showFolder(Optional<Path> chosen) {
        folder.setText(chosen.map(Path::toString).orElseGet(() -> Text.of("exporting.folder.none")));
        Tips.put(folder, Text.of("exporting.folder.choose"));
    }

    private void show(Preview preview) {
        names.getChildren()
                .setAll(preview.lines().stream().map(ExportForm::line).toList());
        summary.setText(Stream.of(
                        said("exporting.more", preview.more()),
                        said("exporting.renamed", preview.renamed()),
                        said("exporting.left.alone", preview.skipped()))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("  ")));
        replaced.setText(said("exporting.replaced", preview.replaced()));
        replaced.setVisible(preview.replaced() > 0);
        replaced.setManaged(replaced.isVisible());
        summary.setVisible(!summary.getText().isEmpty());
        summary.setManaged(summary.isVisible());
        complain("", preview);
    }

    private void complain(String why, Preview preview) {
        String unknown = preview.unknown().isEmpty()
                ? ""
                : Text.of("exporting.template.unknown", "{" + String.join("}, {", preview.unknown()) + "}");
        templateProblem.setText(why.isEmpty() ? unknown : why);
        templateProblem.getStyleClass().setAll("label", "second", why.isEmpty() ? "warn" : "bad");
    }

    private static String said(String key, int count) {
        return count > 0 ? Text.of(key, count) : "";
    }

    private static Node line(Preview.Line line) {
        var name = new Label(line.name());
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        Tips.put(name, line.name());
        name.setMinWidth(0);
        var row = new HBox(8, name);
        row.setAlignment(Pos.CENTER_LEFT);
        if (line.renamed() || line.replaces()) {
            var mark = new Label(Text.of(line.replaces() ? "exporting.overwrites" : "exporting.taken"));
            mark.getStyleClass().addAll("second", "warn");
            mark.setMinWidth(USE_PREF_SIZE);
            row.getChildren().add(mark);
        }
        return row;
    }

    private static Node named(String key, Node control) {
        var caption = new Label(Text.of(key));
        caption.getStyleClass().add("caption");
        caption.setLabelFor(control);
        return new VBox(6, caption, control);
    }
}
