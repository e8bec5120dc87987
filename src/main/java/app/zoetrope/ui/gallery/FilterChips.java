package app.zoetrope.ui.gallery;

import app.zoetrope.library.Condition;
import app.zoetrope.text.Text;
import app.zoetrope.ui.control.Bubbles;
import app.zoetrope.ui.control.Buttons;
import app.zoetrope.ui.fx.ViewScope;
import java.time.ZoneId;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import org.controlsfx.control.PopOver;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/// The further conditions that hold, each taken away by a click, and a way to keep the search.
final class FilterChips extends FlowPane {
    private final Filters filters;

    private final Button save =
            Buttons.labelled("search-save", BootstrapIcons.BOOKMARK_PLUS, Text.of("gallery.searches.save"), "link");

    FilterChips(GalleryViewModel model) {
        super(6, 6);
        filters = model.filters();
        save(model.searches());
        setId("filter-chips");
        getStyleClass().add("chips");
        managedProperty().bind(visibleProperty());
        setRowValignment(VPos.CENTER);
        var scope = new ViewScope(this);
        scope.whileShowing(() -> model.versionProperty().subscribe(_ -> show()));
        scope.whileShowing(() -> filters.moreProperty().subscribe(_ -> show()));
    }

    private void save(Searches searches) {
        var name = new TextField();
        name.setId("search-name");
        name.setPromptText(Text.of("gallery.searches.name"));
        name.setAccessibleText(Text.of("gallery.searches.name"));
        var box = new StackPane(name);
        box.getStyleClass().add("search-name");
        PopOver bubble = Bubbles.of(box, PopOver.ArrowLocation.TOP_LEFT);
        name.setOnAction(_ -> {
            searches.save(name.getText());
            name.clear();
            bubble.hide();
        });
        save.setTooltip(new Tooltip(Text.of("gallery.searches.save.tip")));
        save.setOnAction(_ -> {
            Bubbles.toggle(bubble, save);
            name.requestFocus();
        });
    }

    private void show() {
        setVisible(filters.narrow());
        getChildren()
                .setAll(filters.moreProperty().get().stream().map(this::chip).toList());
        getChildren().add(save);
    }

    private Button chip(Condition condition) {
        String words = ConditionWords.of(condition, ZoneId.systemDefault());
        var chip = new Button(words, new FontIcon(BootstrapIcons.X));
        chip.setMnemonicParsing(false);
        chip.getStyleClass().addAll("pill", "tag");
        chip.setContentDisplay(ContentDisplay.RIGHT);
        chip.setAccessibleText(Text.of("gallery.more.drop", words));
        chip.setOnAction(_ -> filters.drop(condition.getClass()));
        return chip;
    }
}
