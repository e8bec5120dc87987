package app.zoetrope.ui.exporting;

import app.zoetrope.text.Text;
import app.zoetrope.ui.fx.ViewScope;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/// How far an export is: of all, and of each file.
final class ExportProgress extends VBox {
    private static final double ROW = 44;
    private static final int MOST_ROWS = 6;

    private final ExportViewModel model;
    private final Label state = new Label();
    private final ListView<ExportRow> list;

    ExportProgress(ExportViewModel model) {
        this.model = model;
        getStyleClass().add("running");
        var all = new ProgressBar();
        all.setId("export-progress");
        all.setMaxWidth(Double.MAX_VALUE);
        all.setAccessibleText(Text.of("exporting.progress"));
        all.progressProperty().bind(model.doneProperty());
        state.setId("export-state");
        state.setWrapText(true);
        list = new ListView<>(model.rows());
        list.setId("export-files");
        list.setFixedCellSize(ROW);
        list.setCellFactory(_ -> new Row());
        list.setFocusTraversable(false);
        getChildren().addAll(state, all, list);
        new ViewScope(this)
                .whileShowing(() -> Subscription.combine(
                        model.phaseProperty().subscribe(this::show),
                        model.doneProperty()
                                .subscribe(_ -> show(model.phaseProperty().get())),
                        model.leftProperty()
                                .subscribe(_ -> show(model.phaseProperty().get())),
                        model.pausedProperty()
                                .subscribe(_ -> show(model.phaseProperty().get())),
                        model.rows().subscribe(() -> show(model.phaseProperty().get()))));
    }

    private void size() {
        list.setPrefHeight(ROW * Math.clamp(model.rows().size(), 1, MOST_ROWS) + 2);
    }

    private void show(Phase phase) {
        size();
        switch (phase) {
            case Phase.Choosing() -> state.setText("");
            case Phase.Running() -> state.setText(running());
            case Phase.Finished finished -> state.setText(finished.words());
        }
    }

    private String running() {
        long ended = model.rows().stream().filter(row -> !row.isOpen()).count();
        if (model.interruptedProperty().get()) {
            return Text.of("exporting.interrupted", model.rows().size());
        }
        String words = Text.of("exporting.running", ended, model.rows().size());
        String more = model.pausedProperty().get()
                ? Text.of("exporting.paused")
                : model.leftProperty().get();
        return more.isEmpty() ? words : words + " \u00b7 " + more;
    }

    /// A file: its name, and how far it is or why it is not.
    private static final class Row extends ListCell<ExportRow> {
        private final FontIcon icon = new FontIcon(BootstrapIcons.CHECK2);
        private final Label name = new Label();
        private final Label failure = new Label();
        private final ProgressBar bar = new ProgressBar();
        private final VBox words = new VBox(4, name, bar, failure);
        private final HBox line = new HBox(10, words, icon);

        Row() {
            setPrefWidth(0);
            name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            failure.getStyleClass().addAll("second", "bad");
            bar.setMaxWidth(Double.MAX_VALUE);
            words.setMinWidth(0);
            words.setAlignment(Pos.CENTER_LEFT);
            HBox.setHgrow(words, Priority.ALWAYS);
            line.getStyleClass().add("file");
        }

        @Override
        protected void updateItem(@Nullable ExportRow row, boolean empty) {
            super.updateItem(row, empty);
            bar.progressProperty().unbind();
            bar.visibleProperty().unbind();
            bar.managedProperty().unbind();
            icon.visibleProperty().unbind();
            failure.textProperty().unbind();
            failure.managedProperty().unbind();
            if (empty || row == null) {
                setGraphic(null);
                return;
            }
            name.setText(row.name());
            var open = row.doneProperty().lessThan(1).and(row.failureProperty().isEmpty());
            bar.progressProperty().bind(row.doneProperty());
            bar.visibleProperty().bind(open);
            bar.managedProperty().bind(open);
            icon.visibleProperty().bind(row.doneProperty().greaterThanOrEqualTo(1));
            failure.textProperty().bind(row.failureProperty());
            failure.managedProperty().bind(row.failureProperty().isNotEmpty());
            setGraphic(line);
        }
    }
}
