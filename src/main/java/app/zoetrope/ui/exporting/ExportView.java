package app.zoetrope.ui.exporting;

import app.zoetrope.text.Text;
import app.zoetrope.ui.control.Buttons;
import app.zoetrope.ui.fx.ViewScope;
import app.zoetrope.ui.theme.Styles;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/// The export as a sheet over the whole window, seen while the view-model says so. Goes on top of a `StackPane`.
public final class ExportView extends StackPane {
    private final ExportViewModel model;
    private final Label title = new Label();
    private final ExportForm form;
    private final ExportProgress progress;
    private final Button start = Buttons.labelled("export-start", BootstrapIcons.BOX_ARROW_UP, "", "accent");
    private final Button pause = Buttons.labelled("export-pause", BootstrapIcons.PAUSE, Text.of("exporting.pause"));
    private final Button goOn =
            Buttons.labelled("export-go-on", BootstrapIcons.PLAY, Text.of("exporting.goOn"), "accent");
    private final Button running = Buttons.labelled(
            "export-running", BootstrapIcons.HOURGLASS_SPLIT, Text.of("exporting.showRunning"), "flat");
    private final ScrollPane scroll = new ScrollPane();
    private final Button stop = new Button(Text.of("exporting.stop"));
    private final Button close = new Button(Text.of("exporting.close"));
    private final Button show =
            Buttons.labelled("export-show", BootstrapIcons.FOLDER2_OPEN, Text.of("exporting.show"), "accent");

    public ExportView(ExportViewModel model) {
        this.model = model;
        getStyleClass().add("export-veil");
        getStylesheets().add(Styles.sheet(ExportView.class, "exporting.css"));
        form = new ExportForm(model);
        progress = new ExportProgress(model);
        title.getStyleClass().add("title");
        stop.setId("export-stop");
        close.setId("export-close");
        start.setOnAction(_ -> model.start());
        stop.setOnAction(_ -> model.stop());
        running.setOnAction(_ -> model.showRunning());
        pause.setOnAction(_ -> model.pause());
        goOn.setOnAction(_ -> model.goOn());
        scroll.setId("export-scroll");
        scroll.setContent(form);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        close.setOnAction(_ -> model.close());
        show.setOnAction(_ -> model.showInFolder());
        start.disableProperty().bind(model.problemProperty().isNotEmpty());
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var acts = new HBox(8, running, space, close, stop, pause, goOn, show, start);
        acts.setAlignment(Pos.CENTER_RIGHT);
        var sheet = new VBox(title, scroll, progress, acts);
        sheet.setId("export-sheet");
        sheet.getStyleClass().addAll("card", "sheet");
        sheet.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        getChildren().add(sheet);
        visibleProperty().bind(model.openProperty());
        managedProperty().bind(model.openProperty());
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        new ViewScope(this)
                .whileShowing(() -> Subscription.combine(
                        model.phaseProperty().subscribe(_ -> show()),
                        model.choosingProperty().subscribe(_ -> show()),
                        model.pausedProperty().subscribe(_ -> show()),
                        model.openProperty().subscribe(this::opened),
                        model.clipsProperty().subscribe(_ -> count()),
                        model.treatment().joinedProperty().subscribe(_ -> count()),
                        model.presets().chosen().subscribe(this::count)));
    }

    private void count() {
        int clips = model.clipsProperty().get().size();
        boolean joined = clips > 1 && model.treatment().joinedProperty().get();
        int files = (joined ? 1 : clips) * model.presets().chosen().size();
        title.setText(Text.of("exporting.title", clips));
        start.setText(Text.of("exporting.start", files));
    }

    private void show() {
        Phase phase = model.phaseProperty().get();
        boolean choosing = model.choosingProperty().get();
        boolean running = phase instanceof Phase.Running && !choosing;
        boolean paused = model.pausedProperty().get();
        seen(scroll, choosing);
        seen(this.running, choosing && phase instanceof Phase.Running);
        seen(progress, !choosing);
        seen(start, choosing);
        seen(stop, running);
        seen(pause, running && !paused);
        seen(goOn, running && paused);
        seen(show, !choosing && phase instanceof Phase.Finished finished && finished.written() > 0);
        close.setText(Text.of(choosing ? "exporting.cancel" : running ? "exporting.hide" : "exporting.close"));
        if (!choosing && phase instanceof Phase.Finished) {
            (show.isVisible() ? show : close).requestFocus();
        }
    }

    private void opened(boolean open) {
        if (open) {
            Platform.runLater(this::focusFirst);
        }
    }

    /// At its first time the sheet is just coming into the window, and the form follows with the pane's skin.
    private void focusFirst() {
        scroll.applyCss();
        form.focusFirst();
    }

    private void pressed(KeyEvent press) {
        if (press.getCode() == KeyCode.ESCAPE) {
            model.close();
            press.consume();
        } else if (press.getCode() == KeyCode.ENTER && press.isShortcutDown()) {
            model.start();
            press.consume();
        }
    }

    private static void seen(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
