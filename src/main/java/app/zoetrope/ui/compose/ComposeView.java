package app.zoetrope.ui.compose;

import app.zoetrope.model.Resolution;
import app.zoetrope.text.Text;
import app.zoetrope.ui.control.Segments;
import app.zoetrope.ui.theme.Styles;
import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The left panel of the studio: picture, prompt, settings, price.
public final class ComposeView extends VBox {
    private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");
    private static final double COMPACT_BELOW = 760;
    private static final double WIDTH = 360;

    private final BooleanProperty compact = new SimpleBooleanProperty();
    private final ComposeViewModel model;
    private final PromptBox prompt;
    private final CostBar cost;

    /// @param openSettings shows where a key is entered, or the passphrase of a locked one
    public ComposeView(ComposeViewModel model, Runnable openSettings) {
        this.model = model;
        getStyleClass().addAll("panel", "compose");
        getStylesheets().add(Styles.sheet(ComposeView.class, "compose.css"));
        setAccessibleText(Text.of("compose.name"));
        setPrefWidth(WIDTH);
        setMinWidth(WIDTH);
        prompt = new PromptBox(model.prompt());
        cost = new CostBar(model, compact);
        var content = new VBox(
                new PictureSection(model),
                prompt,
                new RatioChips(model),
                new HBox(12, resolution(), takes()),
                new LengthChoice(model.draft().seconds(), compact),
                new EngineChoice(model, compact, openSettings));
        content.getStyleClass().add("content");
        VBox.setVgrow(content.getChildren().getFirst(), Priority.ALWAYS);
        VBox.setVgrow(prompt, Priority.SOMETIMES);
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        cost.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().addAll(scroll, cost);
        heightProperty().subscribe(now -> compact.set(now.doubleValue() < COMPACT_BELOW));
        compact.subscribe(now -> pseudoClassStateChanged(COMPACT, now));
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    /// The key that generates, as written on the button.
    public StringProperty generateKeyProperty() {
        return cost.keyProperty();
    }

    /// Takes a picture, a file or an address from the clipboard.
    public void pastePicture() {
        PictureDoorsBar.paste(model.picture());
    }

    public void focusPrompt() {
        prompt.area().requestFocus();
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() && event.getCode() == KeyCode.ENTER) {
            model.generate();
            event.consume();
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.V && pastesPicture(event)) {
            event.consume();
        }
    }

    /// Text pasted into a field is text; a picture or a file is a picture wherever it is pasted.
    private boolean pastesPicture(KeyEvent event) {
        boolean typing = event.getTarget() instanceof TextInputControl;
        var offer = Offer.from(Clipboard.getSystemClipboard()).filter(what -> what.isPicture() || !typing);
        offer.ifPresent(what -> what.to(model.picture()));
        return offer.isPresent();
    }

    private VBox resolution() {
        var row = new Segments<>(model.draft().resolution(), model.draft().resolution()::set);
        for (Resolution each : Resolution.values()) {
            ToggleButton button = row.add(
                    each,
                    "resolution-" + each.label(),
                    Text.of("compose.resolution.one", each.label()),
                    Text.of("compose.resolution." + each.name() + "Tip"));
            button.setText(each.label());
        }
        VBox section = section("compose.resolution.name", row);
        HBox.setHgrow(section, Priority.ALWAYS);
        return section;
    }

    private VBox takes() {
        VBox section =
                section("compose.takes.name", new TakesStepper(model.draft().takes()));
        section.setMinWidth(120);
        section.setPrefWidth(120);
        return section;
    }

    static VBox section(String key, Node control) {
        var section = new VBox(caption(key), control);
        section.getStyleClass().add("section");
        return section;
    }

    static Label caption(String key) {
        var caption = new Label(Text.of(key).toUpperCase(Locale.getDefault()));
        caption.getStyleClass().add("caption");
        return caption;
    }
}
