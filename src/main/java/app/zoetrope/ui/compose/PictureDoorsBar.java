package app.zoetrope.ui.compose;

import app.zoetrope.text.Text;
import app.zoetrope.ui.control.Bubble;
import app.zoetrope.ui.control.Buttons;
import app.zoetrope.ui.fx.KeyTip;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.controlsfx.control.PopOver;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/// Choose, paste, address, remove: with words below the invitation, as icons over a picture.
final class PictureDoorsBar extends HBox {
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over-picture");

    private final PictureViewModel model;
    private final Bubble bubble = new Bubble(PopOver.ArrowLocation.TOP_CENTER, this::fetchForm);
    private final Button clear;

    PictureDoorsBar(ComposeViewModel compose) {
        model = compose.picture();
        getStyleClass().add("doors");
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        Button choose = door("choose-image", BootstrapIcons.FOLDER2_OPEN, "chooseShort", "chooseTip");
        choose.setOnAction(_ -> compose.choosePictures());
        Button paste = door("paste-image", BootstrapIcons.CLIPBOARD, "paste", "pasteTip");
        paste.setOnAction(_ -> paste(model));
        Button url = door("image-url", BootstrapIcons.LINK_45DEG, "url", "urlTip");
        url.setOnAction(_ -> bubble.toggle(url));
        clear = door("clear-image", BootstrapIcons.X, "clear", "clear");
        clear.setOnAction(_ -> model.clear());
        getChildren().addAll(choose, paste, url, clear);
    }

    private FetchForm fetchForm() {
        var fetch = new FetchForm(model);
        fetch.whenDone(bubble::hide);
        return fetch;
    }

    void fill(boolean filled) {
        pseudoClassStateChanged(OVER, filled);
        clear.setVisible(filled);
        clear.setManaged(filled);
        getChildren().forEach(child -> {
            if (child instanceof Button button) {
                button.setContentDisplay(filled ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
            }
        });
    }

    /// What the clipboard holds, whatever it is: the person asked for it.
    static void paste(PictureViewModel model) {
        Offer.from(Clipboard.getSystemClipboard()).ifPresentOrElse(offer -> offer.to(model), () -> model.offer(""));
    }

    private static Button door(String id, BootstrapIcons icon, String words, String tip) {
        Button button = Buttons.labelled(id, icon, Text.of("compose.picture." + words), "door");
        KeyTip.put(button, Text.of("compose.picture." + tip));
        button.setAccessibleText(Text.of("compose.picture." + tip));
        return button;
    }
}
