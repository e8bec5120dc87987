package app.zoetrope.ui.shell;

import app.zoetrope.text.Text;
import app.zoetrope.ui.control.Buttons;
import app.zoetrope.ui.fx.ViewScope;
import app.zoetrope.ui.shell.WelcomeViewModel.Step;
import app.zoetrope.ui.theme.Styles;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/// The welcome: a quiet card over the stage with the three steps to a first sketch.
public final class WelcomePane extends VBox {
    private static final PseudoClass NOW = PseudoClass.getPseudoClass("now");
    private static final List<Step> STEPS = List.of(Step.PICTURE, Step.PROMPT, Step.SKETCH);

    private final Label title = new Label();
    private final FlowPane steps = new FlowPane(16, 6);
    private final Label words = new Label();
    private final HBox buttons = new HBox(8);
    private final Button sample = button("welcome-sample", "shell.welcome.sample");
    private final Button some = button("welcome-words", "shell.welcome.some");
    private final Button sketch = button("welcome-sketch", "shell.welcome.sketch");
    private final Button own = button("welcome-own", "shell.welcome.own");
    private final Button key = button("welcome-key", "shell.welcome.key");

    public WelcomePane(WelcomeViewModel model) {
        setId("welcome");
        getStyleClass().add("welcome");
        getStylesheets().add(Styles.sheet(WelcomePane.class, "welcome.css"));
        title.getStyleClass().add("title");
        title.setMinWidth(0);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Button close = Buttons.icon("welcome-close", BootstrapIcons.X, Text.of("shell.welcome.close"));
        close.setOnAction(_ -> model.close());
        var head = new HBox(8, title, close);
        head.setAlignment(Pos.CENTER_LEFT);
        STEPS.forEach(step -> steps.getChildren().add(step(step)));
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.getStyleClass().add("second");
        sample.setOnAction(_ -> model.sample());
        some.setOnAction(_ -> model.words());
        sketch.setOnAction(_ -> model.sketch());
        own.setOnAction(_ -> model.choosePicture());
        key.setOnAction(_ -> model.openAccount());
        buttons.setAlignment(Pos.CENTER_LEFT);
        buttons.getChildren().addAll(sample, some, sketch, own, key);
        var card = new VBox(12, head, steps, words, buttons);
        card.getStyleClass().addAll("card", "welcome-card");
        getChildren().add(card);
        visibleProperty().bind(model.openProperty());
        managedProperty().bind(visibleProperty());
        new ViewScope(this).whileShowing(() -> model.stepProperty().subscribe(this::show));
        new ViewScope(this).whileShowing(() -> model.readyProperty().subscribe(ready -> sketch.setDisable(!ready)));
    }

    private static Button button(String id, String key) {
        var button = new Button(Text.of(key));
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    private static HBox step(Step step) {
        var label = new Label(Text.of("shell.welcome.step." + step));
        var line = new HBox(8, new FontIcon(BootstrapIcons.CIRCLE), label);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("step");
        return line;
    }

    private void show(Step now) {
        title.setText(Text.of(now == Step.DONE ? "shell.welcome.done" : "shell.welcome"));
        words.setText(Text.of("shell.welcome.words." + now));
        for (int i = 0; i < STEPS.size(); i++) {
            boolean past = STEPS.get(i).compareTo(now) < 0 && !(now == Step.WAIT && STEPS.get(i) == Step.SKETCH);
            boolean current = STEPS.get(i) == now || (now == Step.WAIT && STEPS.get(i) == Step.SKETCH);
            if (steps.getChildren().get(i) instanceof HBox line) {
                line.pseudoClassStateChanged(NOW, current);
                line.setAccessibleText(Text.of(
                        past ? "shell.welcome.past" : current ? "shell.welcome.now" : "shell.welcome.later",
                        Text.of("shell.welcome.step." + STEPS.get(i))));
                if (line.getChildren().getFirst() instanceof FontIcon icon) {
                    icon.setIconCode(
                            past
                                    ? BootstrapIcons.CHECK_CIRCLE_FILL
                                    : current ? BootstrapIcons.RECORD_CIRCLE : BootstrapIcons.CIRCLE);
                }
            }
        }
        there(sample, now == Step.PICTURE);
        there(some, now == Step.PROMPT);
        there(sketch, now == Step.SKETCH);
        there(own, now == Step.DONE);
        there(key, now == Step.DONE);
        buttons.setManaged(now != Step.WAIT);
    }

    private static void there(Button button, boolean is) {
        button.setVisible(is);
        button.setManaged(is);
    }
}
