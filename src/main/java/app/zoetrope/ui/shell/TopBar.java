package app.zoetrope.ui.shell;

import app.zoetrope.text.Text;
import app.zoetrope.ui.control.Buttons;
import app.zoetrope.ui.fx.KeyTip;
import app.zoetrope.ui.fx.Tight;
import app.zoetrope.ui.fx.Tips;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/// Name, navigation, what is running, and the balance.
final class TopBar extends HBox {
    private static final double ROOMY = 1000;

    private final Map<Screen, ToggleButton> tabs = new EnumMap<>(Screen.class);

    /// @param running words for the number of jobs at work
    /// @param balance words for the account's balance
    TopBar(
            ObservableValue<String> running,
            ObservableValue<String> balance,
            Consumer<Screen> onScreen,
            Runnable onBalance,
            Runnable onGuide) {
        getStyleClass().add("top-bar");
        setAlignment(Pos.CENTER_LEFT);
        // A page that wants more height than there is does not take it from the bar.
        setMinHeight(USE_PREF_SIZE);

        var logo = new ImageView(
                new Image(Objects.requireNonNull(TopBar.class.getResourceAsStream("icon-48.png"), "icon")));
        logo.setFitWidth(24);
        logo.setFitHeight(24);
        var name = new Label(Text.of("shell.title"));
        name.getStyleClass().add("title");
        name.managedProperty().bind(name.visibleProperty());
        getChildren().addAll(logo, name);

        var group = new ToggleGroup();
        var navigation = new HBox();
        navigation.getStyleClass().add("navigation");
        for (Screen screen : Screen.values()) {
            navigation.getChildren().add(tab(screen, group, onScreen));
        }
        var gap = new Region();
        setHgrow(gap, Priority.ALWAYS);

        var jobs = new Label("", new FontIcon(BootstrapIcons.CLOCK));
        jobs.textProperty().bind(running);
        jobs.getStyleClass().add("pill");
        Tips.put(jobs, Text.of("shell.running.tip"));
        var account = new Button("", new FontIcon(BootstrapIcons.WALLET2));
        account.textProperty().bind(balance);
        account.getStyleClass().add("pill");
        Tips.put(account, Text.of("shell.balance.tip"));
        account.setOnAction(_ -> onBalance.run());
        Button guide = Buttons.icon("nav-guide", BootstrapIcons.QUESTION_CIRCLE, Text.of("shell.guide.tip"));
        guide.setOnAction(_ -> onGuide.run());
        getChildren().addAll(navigation, gap, jobs, account, guide);
        Tight.below(ROOMY, this);
    }

    private ToggleButton tab(Screen screen, ToggleGroup group, Consumer<Screen> onScreen) {
        String words = Text.of("shell." + screen.key());
        var tab = new ToggleButton(words, new FontIcon(screen.icon()));
        tab.setId("nav-" + screen.key());
        tab.getStyleClass().addAll("flat", "tab");
        tab.setToggleGroup(group);
        KeyTip.put(tab, Text.of("shell.nav.tip", words, screen.name()));
        tab.setOnAction(_ -> {
            tab.setSelected(true);
            onScreen.accept(screen);
        });
        tabs.put(screen, tab);
        return tab;
    }

    void choose(Screen screen) {
        Objects.requireNonNull(tabs.get(screen)).setSelected(true);
    }
}
