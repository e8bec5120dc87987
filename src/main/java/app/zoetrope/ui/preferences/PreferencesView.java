package app.zoetrope.ui.preferences;

import app.zoetrope.ui.fx.KeyMap;
import app.zoetrope.ui.fx.ViewScope;
import app.zoetrope.ui.theme.Styles;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The settings: an index on the left, the sections beside it.
public final class PreferencesView extends HBox {
    private static final double WIDEST = 720;
    private static final double BEGUN = 80;

    private final ScrollPane scroll = new ScrollPane();
    private final VBox content = new VBox();
    private final VBox index = new VBox();
    private final ToggleGroup group = new ToggleGroup();
    private final List<Section> sections;
    private boolean jumping;

    public PreferencesView(PreferencesViewModel model, CareViewModel care, KeyMap keys) {
        getStyleClass().add("preferences");
        getStylesheets().add(Styles.sheet(PreferencesView.class, "preferences.css"));
        sections = List.of(
                new AccountSection(model.account()),
                new EngineSection(model),
                new LibrarySection(model),
                new CareSection(care),
                new MoneySection(model),
                new LookSection(model),
                new ExportSection(model),
                new NoticesSection(model),
                new KeysSection(keys, model.settings().keysProperty()),
                new AboutSection(model));
        content.getStyleClass().add("sections");
        content.setMaxWidth(WIDEST);
        content.getChildren().addAll(sections);
        var middle = new StackPane(content);
        middle.setAlignment(Pos.TOP_CENTER);
        scroll.setContent(middle);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        index.getStyleClass().addAll("index", "panel");
        index.setMinWidth(Region.USE_PREF_SIZE);
        sections.forEach(section -> index.getChildren().add(entry(section)));
        getChildren().addAll(index, scroll);
        group.getToggles().getFirst().setSelected(true);
        new ViewScope(this).whileShowing(() -> {
            model.account().refresh();
            return scroll.vvalueProperty().subscribe(_ -> mark());
        });
    }

    private ToggleButton entry(Section section) {
        var button = new ToggleButton(section.title());
        button.setId("index-" + section.name());
        button.getStyleClass().addAll("flat", "entry");
        button.setToggleGroup(group);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAlignment(Pos.CENTER_LEFT);
        button.setUserData(section);
        button.setOnAction(_ -> {
            button.setSelected(true);
            jump(section);
        });
        return button;
    }

    private void jump(Section section) {
        double hidden = content.getHeight() - scroll.getViewportBounds().getHeight();
        jumping = true;
        scroll.setVvalue(
                hidden <= 0 ? 0 : Math.min(1, (section.getBoundsInParent().getMinY() - 24) / hidden));
        jumping = false;
    }

    /// Marks the section that is read: the last one that has begun, and at the end the last.
    private void mark() {
        double hidden = content.getHeight() - scroll.getViewportBounds().getHeight();
        if (jumping || hidden <= 0) {
            return;
        }
        double eye = scroll.getVvalue() * hidden + BEGUN;
        int read = 0;
        for (int i = 0; i < sections.size(); i++) {
            if (sections.get(i).getBoundsInParent().getMinY() <= eye) {
                read = i;
            }
        }
        if (scroll.getVvalue() >= 1) {
            read = sections.size() - 1;
        }
        group.getToggles().get(read).setSelected(true);
    }
}
