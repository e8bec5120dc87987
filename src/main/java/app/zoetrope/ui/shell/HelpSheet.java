package app.zoetrope.ui.shell;

import app.zoetrope.text.Text;
import app.zoetrope.ui.control.Buttons;
import app.zoetrope.ui.theme.Styles;
import java.util.List;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/// The guide, on a sheet over the window: it needs no network. Esc or a click beside it closes it.
public final class HelpSheet extends StackPane {
    private static final double WIDTH = 680;
    private static final double EDGE = 48;
    private static final Insets ABOVE = new Insets(8, 0, 4, 0);
    private static final List<String> TOPICS = List.of(
            "start", "picture", "prompt", "price", "watch", "library", "export", "charged", "key", "files", "trouble");

    private final BooleanProperty open;
    private final ScrollPane scroll;

    /// Where its buttons lead.
    public interface Actions {
        void showWelcome();

        void showKeys();

        /// Looks whether all works here.
        void showHealth();
    }

    /// @param open whether it is shown; it sets that to false itself
    public HelpSheet(BooleanProperty open, Actions actions) {
        this.open = open;
        setId("help-sheet");
        getStyleClass().add("veil");
        getStylesheets().add(Styles.sheet(HelpSheet.class, "help.css"));
        var title = new Label(Text.of("help.title"));
        title.getStyleClass().add("headline");
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        Button close = Buttons.icon("help-close", BootstrapIcons.X, Text.of("help.close"));
        close.setOnAction(_ -> open.set(false));
        var head = new HBox(8, title, close);
        head.setAlignment(Pos.CENTER_LEFT);
        var ways = new FlowPane(
                8,
                8,
                way("help-welcome", "help.welcome", actions::showWelcome),
                way("help-keys", "help.keys", actions::showKeys),
                way("help-health", "help.health", actions::showHealth));
        var topics = new VBox();
        topics.getStyleClass().add("topics");
        TOPICS.forEach(topic -> topics.getChildren().add(topic(topic)));
        scroll = new ScrollPane(topics);
        scroll.setId("help-text");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setAccessibleText(Text.of("help.title"));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var card = new VBox(16, head, ways, scroll);
        card.getStyleClass().addAll("card", "help-card");
        card.setMaxWidth(WIDTH);
        card.maxHeightProperty().bind(heightProperty().subtract(EDGE));
        card.setOnMouseClicked(javafx.event.Event::consume);
        getChildren().add(card);
        setOnMouseClicked(_ -> open.set(false));
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                open.set(false);
                event.consume();
            }
        });
        visibleProperty().bind(open);
        // It takes the keys as soon as it stands in the window.
        open.subscribe(shown -> {
            if (shown) {
                Platform.runLater(scroll::requestFocus);
            }
        });
    }

    private Button way(String id, String key, Runnable action) {
        var button = new Button(Text.of(key));
        button.setId(id);
        button.setOnAction(_ -> {
            open.set(false);
            action.run();
        });
        return button;
    }

    private static Node topic(String name) {
        var title = new Label(Text.of("help." + name));
        title.getStyleClass().add("title");
        var words = new Label(Text.of("help." + name + ".words"));
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        var topic = new VBox(4, title, words);
        GuidePicture.of(name).map(GuideFigure::new).ifPresent(figure -> {
            VBox.setMargin(figure, ABOVE);
            topic.getChildren().add(figure);
        });
        return topic;
    }
}
