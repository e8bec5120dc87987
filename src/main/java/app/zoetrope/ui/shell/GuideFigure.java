package app.zoetrope.ui.shell;

import app.zoetrope.text.Text;
import app.zoetrope.ui.fx.ViewScope;
import java.util.Locale;
import javafx.application.ColorScheme;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/// A picture of the guide in the window's theme: as large as in the window, or as wide as there is room. It has its
/// place before it is read.
final class GuideFigure extends Region {
    private static final double ARC = 14;

    private final GuidePicture picture;
    private final ImageView view = new ImageView();
    private final Rectangle corners = new Rectangle();

    GuideFigure(GuidePicture picture) {
        this.picture = picture;
        getStyleClass().add("figure");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(Text.of("help." + picture.topic() + ".shown"));
        corners.setArcWidth(ARC);
        corners.setArcHeight(ARC);
        view.setClip(corners);
        getChildren().add(view);
        new ViewScope(this)
                .whileShowing(
                        () -> getScene().getPreferences().colorSchemeProperty().subscribe(this::read));
    }

    private void read(ColorScheme scheme) {
        view.setImage(new Image(picture.address(Locale.getDefault(), scheme).toExternalForm(), true));
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return edges() + picture.width();
    }

    @Override
    protected double computeMaxWidth(double height) {
        return prefWidth(height);
    }

    @Override
    protected double computeMinHeight(double width) {
        return prefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double room = width < 0 ? picture.width() : Math.min(width - edges(), picture.width());
        return edges() + Math.round(room * picture.height() / picture.width());
    }

    private double edges() {
        Insets insets = getInsets();
        return insets.getLeft() + insets.getRight();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - edges();
        double height = getHeight() - edges();
        view.setFitWidth(width);
        view.setFitHeight(height);
        corners.setWidth(width);
        corners.setHeight(height);
        view.relocate(getInsets().getLeft(), getInsets().getTop());
    }
}
