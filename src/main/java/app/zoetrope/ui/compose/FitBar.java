package app.zoetrope.ui.compose;

import app.zoetrope.model.CropFrame;
import app.zoetrope.model.Fit;
import app.zoetrope.text.Text;
import app.zoetrope.ui.fx.Tips;
import app.zoetrope.ui.fx.ViewScope;
import javafx.scene.control.ColorPicker;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/// Crop, pad, or as it is; and the colour behind the picture, where it shows.
final class FitBar extends HBox {
    private final PictureViewModel model;
    private final ComposeDraft draft;
    private final ToggleButton crop = toggle(Fit.CROP, "crop");
    private final ToggleButton pad = toggle(Fit.PAD, "pad");
    private final MenuButton more = new MenuButton("", new FontIcon(BootstrapIcons.THREE_DOTS));
    private final RadioMenuItem asIs = new RadioMenuItem(Text.of("compose.fit.none"));
    private final MenuItem centre = new MenuItem(Text.of("compose.fit.centre"));
    private @Nullable ColorPicker colour;

    FitBar(PictureViewModel model, ComposeDraft draft) {
        this.model = model;
        this.draft = draft;
        getStyleClass().add("fit-bar");
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setMinWidth(Region.USE_PREF_SIZE);
        crop.setGraphic(new FontIcon(BootstrapIcons.CROP));
        pad.setGraphic(new FontIcon(BootstrapIcons.LAYOUT_THREE_COLUMNS));
        more.getStyleClass().add("fit");
        more.setId("fit-more");
        more.setAccessibleText(Text.of("compose.fit.more"));
        Tips.put(more, Text.of("compose.fit.more"));
        asIs.setOnAction(_ -> draft.fit().set(Fit.NONE));
        centre.setOnAction(_ -> model.frame(CropFrame.WHOLE));
        more.getItems().addAll(asIs, centre);
        getChildren().addAll(crop, pad, more);
    }

    /// Made when there is first something behind the picture: it is the dearest control of the screen.
    private ColorPicker colour() {
        var colour = new ColorPicker();
        colour.setId("fit-background");
        colour.getStyleClass().add("fit");
        colour.setAccessibleText(Text.of("compose.fit.background"));
        Tips.put(colour, Text.of("compose.fit.background"));
        colour.setOnAction(_ -> draft.background().set(hex(colour.getValue())));
        new ViewScope(colour)
                .whileShowing(() -> draft.background().subscribe(text -> colour.setValue(Color.web(text))));
        getChildren().add(colour);
        return colour;
    }

    /// @param tight whether there is room for one word only
    void refresh(boolean tight) {
        Fit fit = draft.fit().get();
        crop.setSelected(fit == Fit.CROP);
        pad.setSelected(fit == Fit.PAD);
        asIs.setSelected(fit == Fit.NONE);
        more.setText(fit == Fit.NONE ? Text.of("compose.fit.stretched") : "");
        centre.setDisable(fit != Fit.CROP);
        boolean behind = backgroundShows();
        if (colour == null && behind) {
            colour = colour();
        }
        if (colour != null) {
            colour.setVisible(behind);
            colour.setManaged(behind);
        }
        boolean brief = behind || tight;
        crop.setContentDisplay(brief ? brief(crop) : ContentDisplay.LEFT);
        pad.setContentDisplay(brief ? brief(pad) : ContentDisplay.TEXT_ONLY);
    }

    /// What is chosen is told in a word.
    private static ContentDisplay brief(ToggleButton button) {
        return button.isSelected() ? ContentDisplay.TEXT_ONLY : ContentDisplay.GRAPHIC_ONLY;
    }

    /// In bars, or through transparent parts.
    private boolean backgroundShows() {
        return model.shownProperty()
                .get()
                .filter(picture ->
                        draft.fit().get() == Fit.PAD || picture.info().transparent())
                .isPresent();
    }

    private ToggleButton toggle(Fit fit, String key) {
        var button = new ToggleButton(Text.of("compose.fit." + key));
        button.setId("fit-" + key);
        button.getStyleClass().add("fit");
        Tips.put(button, Text.of("compose.fit." + key + "Tip"));
        button.setAccessibleText(Text.of("compose.fit." + key + "Tip"));
        button.setOnAction(_ -> choose(fit));
        return button;
    }

    private void choose(Fit fit) {
        draft.fit().set(fit);
        crop.setSelected(fit == Fit.CROP);
        pad.setSelected(fit == Fit.PAD);
    }

    private static String hex(Color colour) {
        return "#%02x%02x%02x"
                .formatted(
                        Math.round(colour.getRed() * 255),
                        Math.round(colour.getGreen() * 255),
                        Math.round(colour.getBlue() * 255));
    }
}
