package app.zoetrope.ui.player;

import app.zoetrope.text.Text;
import app.zoetrope.ui.fx.Thumbnails;
import app.zoetrope.ui.fx.ViewScope;
import app.zoetrope.ui.player.CompareViewModel.Side;
import app.zoetrope.ui.player.CompareViewModel.Way;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;

/// The two pictures: beside each other, one over the other with a divider, or one at a time.
final class CompareStage extends Pane {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final double GRIP = 16;
    private static final double STEP = 0.02;
    private static final double MARGIN = 10;

    private final CompareViewModel model;
    private final PicturePane a;
    private final PicturePane b;
    private final Label nameA = name(Side.A);
    private final Label nameB = name(Side.B);
    private final StackPane divider = new StackPane();
    private final Rectangle leftPart = new Rectangle();
    private final Rectangle rightPart = new Rectangle();

    CompareStage(CompareViewModel model, MediaSession first, MediaSession second, Thumbnails thumbnails) {
        this.model = model;
        getStyleClass().add("compare-stage");
        a = side(Side.A, first, thumbnails);
        b = side(Side.B, second, thumbnails);
        divider.setId("compare-divider");
        divider.getStyleClass().add("divider");
        divider.setCursor(Cursor.H_RESIZE);
        divider.setFocusTraversable(true);
        divider.setAccessibleRole(AccessibleRole.SLIDER);
        divider.setAccessibleText(Text.of("compare.divider"));
        var line = new Region();
        line.getStyleClass().add("line");
        line.setMaxWidth(2);
        divider.getChildren().add(line);
        getChildren().addAll(a, b, divider, nameA, nameB);
        listen();
        var scope = new ViewScope(this);
        scope.whileShowing(() -> model.wayProperty().subscribe(_ -> requestLayout()));
        scope.whileShowing(() -> model.sideProperty().subscribe(this::choose));
        scope.whileShowing(() -> model.pairProperty().subscribe(pair -> pair.ifPresent(this::tell)));
        scope.whileShowing(() -> model.dividerProperty().subscribe(_ -> requestLayout()));
    }

    private PicturePane side(Side side, MediaSession session, Thumbnails thumbnails) {
        var pane = new PicturePane(model.of(side), session, thumbnails);
        pane.setId(side == Side.A ? "compare-left" : "compare-right");
        pane.setOnMouseClicked(_ -> model.sideProperty().set(side));
        return pane;
    }

    private void tell(CompareViewModel.Pair pair) {
        a.setAccessibleText(
                Text.of("compare.side.name", Side.A, pair.a().request().prompt().strip()));
        b.setAccessibleText(
                Text.of("compare.side.name", Side.B, pair.b().request().prompt().strip()));
    }

    private static Label name(Side side) {
        var name = new Label(Text.of("compare.side." + side));
        name.getStyleClass().addAll("badge", "side-name");
        name.setAlignment(Pos.CENTER);
        name.setMouseTransparent(true);
        return name;
    }

    private void choose(Side side) {
        nameA.pseudoClassStateChanged(CHOSEN, side == Side.A);
        nameB.pseudoClassStateChanged(CHOSEN, side == Side.B);
        requestLayout();
    }

    private void listen() {
        divider.setOnMouseDragged(event -> model.dividerProperty()
                .set(Math.clamp(sceneToLocal(event.getSceneX(), 0).getX() / getWidth(), 0, 1)));
        divider.setOnKeyPressed(this::pressed);
    }

    private void pressed(KeyEvent press) {
        double step = switch (press.getCode()) {
            case LEFT -> -STEP;
            case RIGHT -> STEP;
            default -> 0;
        };
        if (step != 0) {
            model.dividerProperty().set(Math.clamp(model.dividerProperty().get() + step, 0, 1));
            press.consume();
        }
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        Way way = model.wayProperty().get();
        Side chosen = model.sideProperty().get();
        boolean beside = way == Way.SIDE_BY_SIDE;
        double half = Math.floor(width / 2);
        double cut = Math.rint(model.dividerProperty().get() * width);
        a.resizeRelocate(0, 0, beside ? half : width, height);
        b.resizeRelocate(beside ? half : 0, 0, beside ? width - half : width, height);
        a.setVisible(way != Way.FLIP || chosen == Side.A);
        b.setVisible(way != Way.FLIP || chosen == Side.B);
        a.setClip(way == Way.WIPE ? part(leftPart, 0, cut, height) : null);
        b.setClip(way == Way.WIPE ? part(rightPart, cut, width - cut, height) : null);
        divider.setVisible(way == Way.WIPE);
        divider.resizeRelocate(cut - GRIP / 2, 0, GRIP, height);
        nameA.setVisible(a.isVisible());
        nameB.setVisible(b.isVisible());
        place(nameA, a, false);
        place(nameB, b, way == Way.WIPE);
    }

    private static Rectangle part(Rectangle part, double x, double width, double height) {
        part.setX(x);
        part.setWidth(width);
        part.setHeight(height);
        return part;
    }

    /// In a lower corner of the clip itself.
    private static void place(Label name, PicturePane pane, boolean right) {
        name.autosize();
        pane.place().ifPresent(picture -> {
            double x = right ? picture.getMaxX() - name.getWidth() - MARGIN : picture.getMinX() + MARGIN;
            double y = picture.getMaxY() - name.getHeight() - MARGIN;
            name.relocate(Math.rint(pane.getLayoutX() + x), Math.rint(pane.getLayoutY() + y));
        });
    }

    @Override
    protected double computePrefHeight(double width) {
        return PicturePane.NARROW;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }
}
