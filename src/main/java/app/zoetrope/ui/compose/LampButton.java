package app.zoetrope.ui.compose;

import app.zoetrope.text.Text;
import app.zoetrope.ui.control.Bubble;
import app.zoetrope.ui.fx.Tips;
import app.zoetrope.ui.fx.ViewScope;
import java.util.Set;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;

/// A lamp that lights when the prompt speaks of its matter, and offers phrases for it.
final class LampButton extends Button {
    private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");

    private final Lamp lamp;
    private final Bubble bubble;

    LampButton(Lamp lamp, PromptViewModel model, Consumer<String> insert) {
        super(lamp.title());
        this.lamp = lamp;
        setId("lamp-" + lamp.key());
        getStyleClass().addAll("pill", "lamp");
        var bulb = new Region();
        bulb.getStyleClass().add("bulb");
        setGraphic(bulb);
        bubble = new Bubble(PopOver.ArrowLocation.BOTTOM_CENTER, () -> suggestions(insert));
        setOnAction(_ -> bubble.toggle(this));
        new ViewScope(this).whileShowing(() -> model.litProperty().subscribe(this::light));
    }

    private void light(Set<Lamp> lit) {
        boolean on = lit.contains(lamp);
        pseudoClassStateChanged(LIT, on);
        String words = Text.of(on ? "compose.lamp.lit" : "compose.lamp.dark", lamp.title());
        setAccessibleText(words);
        Tips.put(this, words);
    }

    private VBox suggestions(Consumer<String> insert) {
        var advice = new Label(lamp.advice());
        advice.getStyleClass().add("second");
        advice.setWrapText(true);
        var flow = new FlowPane(6, 6);
        flow.setPrefWrapLength(300);
        for (String phrase : lamp.suggestions()) {
            var button = new Button(phrase);
            button.getStyleClass().add("pill");
            button.setOnAction(_ -> {
                bubble.hide();
                insert.accept(phrase);
            });
            flow.getChildren().add(button);
        }
        var box = new VBox(10, advice, flow);
        box.getStyleClass().add("bubble");
        box.setId("suggestions-" + lamp.key());
        return box;
    }
}
