package app.zoetrope.ui.gallery;

import app.zoetrope.text.Text;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A prompt, whole; a long one is folded first.
final class PromptText extends VBox {
    private static final int LONG = 300;
    private static final double FOLDED = 150;

    private final Label words = new Label();
    private final Button more = new Button();
    private boolean folded;

    PromptText() {
        super(4);
        words.getStyleClass().add("headline-prompt");
        words.setWrapText(true);
        more.setId("prompt-more");
        more.getStyleClass().add("link");
        more.setOnAction(_ -> fold(!folded));
        getChildren().addAll(words, more);
    }

    void show(String prompt) {
        if (!prompt.equals(words.getText())) {
            words.setText(prompt);
            boolean isLong = prompt.length() > LONG;
            more.setVisible(isLong);
            more.setManaged(isLong);
            fold(isLong);
        }
    }

    private void fold(boolean fold) {
        folded = fold;
        words.setMinHeight(fold ? FOLDED : Region.USE_PREF_SIZE);
        words.setMaxHeight(fold ? FOLDED : Region.USE_PREF_SIZE);
        more.setText(Text.of(fold ? "gallery.prompt.more" : "gallery.prompt.less"));
    }
}
