package app.zoetrope.ui.gallery;

import app.zoetrope.text.Text;
import app.zoetrope.ui.control.Buttons;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/// A sentence over the bottom of the grid, with the way back where there is one.
final class Toast extends HBox {
    private final FontIcon icon = new FontIcon(BootstrapIcons.TRASH);
    private final Label words = new Label();
    private final Button undo = new Button(Text.of("gallery.undo"));

    Toast(GalleryViewModel model) {
        setId("undo-toast");
        getStyleClass().add("toast");
        setAlignment(Pos.CENTER_LEFT);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        undo.setId("undo");
        undo.getStyleClass().add("link");
        undo.setOnAction(_ -> model.undo());
        words.setWrapText(true);
        var close = Buttons.icon("undo-close", BootstrapIcons.X, Text.of("gallery.notice.close"));
        close.setOnAction(_ -> model.hideNotice());
        getChildren().addAll(icon, words, undo, close);
    }

    void show(Optional<Notice> notice) {
        setVisible(notice.isPresent());
        notice.ifPresent(now -> {
            words.setText(now.text());
            undo.setVisible(now.undo());
            undo.setManaged(now.undo());
            icon.setIconCode(
                    now.problem()
                            ? BootstrapIcons.EXCLAMATION_TRIANGLE
                            : now.undo() ? BootstrapIcons.TRASH : BootstrapIcons.CHECK2);
            icon.getStyleClass().setAll("ikonli-font-icon", now.problem() ? "bad" : "plain");
        });
    }
}
