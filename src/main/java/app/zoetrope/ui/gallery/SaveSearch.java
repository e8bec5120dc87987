package app.zoetrope.ui.gallery;

import app.zoetrope.text.Text;
import app.zoetrope.ui.control.Bubble;
import app.zoetrope.ui.fx.Tips;
import app.zoetrope.ui.fx.ViewScope;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import org.controlsfx.control.PopOver;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/// Gives what is looked for now a name; there while something is.
final class SaveSearch extends Button {
    private final TextField name = new TextField();
    private final Bubble bubble;

    SaveSearch(GalleryViewModel model) {
        super(Text.of("gallery.searches.save"), new FontIcon(BootstrapIcons.BOOKMARK_PLUS));
        setId("search-save");
        getStyleClass().add("link");
        Tips.put(this, Text.of("gallery.searches.save.tip"));
        setMinWidth(USE_PREF_SIZE);
        managedProperty().bind(visibleProperty());
        name.setId("search-name");
        name.setPromptText(Text.of("gallery.searches.name"));
        name.setAccessibleText(Text.of("gallery.searches.name"));
        var box = new StackPane(name);
        box.getStyleClass().add("search-name");
        bubble = new Bubble(PopOver.ArrowLocation.TOP_LEFT, () -> box);
        name.setOnAction(_ -> {
            model.searches().save(name.getText());
            name.clear();
            bubble.hide();
        });
        setOnAction(_ -> {
            bubble.toggle(this);
            name.requestFocus();
        });
        new ViewScope(this)
                .whileShowing(() -> model.versionProperty()
                        .subscribe(_ -> setVisible(model.filters().narrow())));
    }
}
