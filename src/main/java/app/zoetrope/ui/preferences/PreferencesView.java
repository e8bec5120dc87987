package app.zoetrope.ui.preferences;

import app.zoetrope.text.Text;
import app.zoetrope.ui.fx.KeyTip;
import app.zoetrope.ui.fx.Tight;
import app.zoetrope.ui.fx.ViewScope;
import app.zoetrope.ui.theme.Styles;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The settings: an index on the left, the sections beside it.
public final class PreferencesView extends HBox {
    private static final double WIDEST = 720;
    private static final double BEGUN = 80;
    private static final double ROOMY = 800;

    private final ScrollPane scroll = new ScrollPane();
    private final VBox content = new VBox();
    private final VBox index = new VBox();
    private final TextField search = new TextField();
    private final Label nothing = new Label(Text.of("preferences.search.nothing"));
    private final ToggleGroup group = new ToggleGroup();
    private final AccountSection account;
    private final List<Section> sections;
    private boolean jumping;

    public PreferencesView(PreferencesParts parts) {
        PreferencesViewModel model = parts.settings();
        getStyleClass().add("preferences");
        Tight.below(ROOMY, this);
        getStylesheets().add(Styles.sheet(PreferencesView.class, "preferences.css"));
        account = new AccountSection(model.account(), parts.vault());
        sections = List.of(
                account,
                new EngineSection(model),
                new LibrarySection(model),
                new CareSection(parts.care()),
                new MoneySection(model),
                new PlayerSection(model),
                new LookSection(model),
                new NetworkSection(parts.network()),
                new ExportSection(model),
                new NoticesSection(model),
                new KeysSection(parts.keys(), model.settings().keysProperty()),
                new PrivacySection(parts.privacy(), model),
                new CopySection(parts.copy()),
                new HealthSection(parts.health()),
                new AboutSection(model));
        content.getStyleClass().add("sections");
        content.setMaxWidth(WIDEST);
        content.getChildren().addAll(sections);
        nothing.setId("settings-nothing");
        nothing.getStyleClass().add("second");
        nothing.setVisible(false);
        nothing.setManaged(false);
        content.getChildren().add(nothing);
        search.setId("settings-search");
        search.setPromptText(Text.of("preferences.search"));
        search.setAccessibleText(Text.of("preferences.search"));
        KeyTip.put(search, Text.of("preferences.search.tip"));
        search.setMaxWidth(Double.MAX_VALUE);
        search.textProperty().subscribe((_, words) -> find(words));
        search.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
                search.clear();
                event.consume();
            }
        });
        var middle = new StackPane(content);
        middle.setAlignment(Pos.TOP_CENTER);
        scroll.setId("settings-scroll");
        scroll.setContent(middle);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        index.getStyleClass().addAll("index", "panel");
        index.setMinWidth(Region.USE_PREF_SIZE);
        VBox.setMargin(search, new Insets(0, 0, 8, 0));
        index.getChildren().add(search);
        sections.forEach(section -> index.getChildren().add(entry(section)));
        var indexScroll = new ScrollPane(index);
        indexScroll.setFitToWidth(true);
        indexScroll.setFitToHeight(true);
        indexScroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        indexScroll.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(indexScroll, scroll);
        group.getToggles().getFirst().setSelected(true);
        new ViewScope(this).whileShowing(() -> {
            model.account().refresh();
            return scroll.vvalueProperty().subscribe(_ -> mark());
        });
    }

    /// Puts the cursor where one types what is looked for.
    public void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    private void find(String words) {
        var finder = new Finder(words);
        boolean any = false;
        for (Toggle toggle : group.getToggles()) {
            if (toggle instanceof ToggleButton entry && entry.getUserData() instanceof Section section) {
                boolean found = section.filter(finder);
                entry.setVisible(found);
                entry.setManaged(found);
                any |= found;
            }
        }
        nothing.setVisible(!any);
        nothing.setManaged(!any);
        scroll.setVvalue(0);
    }

    /// Shows the section of that name.
    public void open(String name) {
        search.clear();
        applyCss();
        layout();
        for (Toggle toggle : group.getToggles()) {
            if (toggle.getUserData() instanceof Section section
                    && section.name().equals(name)) {
                toggle.setSelected(true);
                jump(section);
            }
        }
    }

    /// Shows where the key is and puts the cursor where it is entered, or into the passphrase of one that is locked.
    public void enterKey() {
        open(account.name());
        account.enterKey();
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
            if (sections.get(i).isManaged()
                    && sections.get(i).getBoundsInParent().getMinY() <= eye) {
                read = i;
            }
        }
        if (scroll.getVvalue() >= 1) {
            read = sections.size() - 1;
        }
        group.getToggles().get(read).setSelected(true);
    }
}
