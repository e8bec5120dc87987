package app.zoetrope.ui.gallery;

import app.zoetrope.library.Condition;
import app.zoetrope.text.Text;
import app.zoetrope.ui.fx.ViewScope;
import java.time.ZoneId;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.FlowPane;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/// The further conditions that hold, each taken away by a click.
final class FilterChips extends FlowPane {
    private final Filters filters;

    FilterChips(Filters filters) {
        super(6, 6);
        this.filters = filters;
        setId("filter-chips");
        getStyleClass().add("chips");
        managedProperty().bind(visibleProperty());
        new ViewScope(this).whileShowing(() -> filters.moreProperty().subscribe(this::show));
    }

    private void show(List<Condition> conditions) {
        setVisible(!conditions.isEmpty());
        getChildren().setAll(conditions.stream().map(this::chip).toList());
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
