package app.zoetrope.ui.compose;

import app.zoetrope.ui.fx.ViewScope;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/// The picture, and below it why one was not taken.
final class PictureSection extends VBox {
    PictureSection(ComposeViewModel model) {
        getStyleClass().add("section");
        var well = new PictureWell(model);
        VBox.setVgrow(well, Priority.ALWAYS);
        var problem = new Label();
        problem.setId("picture-problem");
        problem.setWrapText(true);
        HBox.setHgrow(problem, Priority.ALWAYS);
        var problemRow = new HBox(new FontIcon(BootstrapIcons.EXCLAMATION_OCTAGON), problem);
        problemRow.getStyleClass().add("problem");
        problemRow.setAlignment(Pos.TOP_LEFT);
        problemRow.setMinHeight(USE_PREF_SIZE);
        var note = new Label();
        note.getStyleClass().add("second");
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        setMaxHeight(USE_PREF_SIZE);
        getChildren().addAll(well, problemRow, note);
        var scope = new ViewScope(this);
        scope.whileShowing(() -> model.picture().problemProperty().subscribe(text -> {
            problem.setText(text);
            problemRow.setVisible(!text.isEmpty());
            problemRow.setManaged(!text.isEmpty());
        }));
        scope.whileShowing(() -> model.picture().noteProperty().subscribe(text -> {
            note.setText(text);
            note.setVisible(!text.isEmpty());
            note.setManaged(!text.isEmpty());
        }));
    }
}
