package app.zoetrope.ui.compose;

import app.zoetrope.model.Fit;
import app.zoetrope.model.Pixels;
import app.zoetrope.text.Text;
import app.zoetrope.ui.fx.Tips;
import app.zoetrope.ui.fx.ViewScope;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/// The place for the picture: an invitation while there is none, else the picture as it will be sent.
final class PictureWell extends StackPane {
    private static final PseudoClass ACCEPTING = PseudoClass.getPseudoClass("accepting");
    private static final PseudoClass FILLED = PseudoClass.getPseudoClass("filled");
    private static final double LEAST = 92;
    private static final double USUAL = 184;
    private static final double MOST = 300;
    private static final double WIDTH = 328;
    private static final double ROOMY = 310;

    private final PictureViewModel model;
    private final ComposeDraft draft;
    private final PictureStage stage;
    private final PictureDoorsBar doors;
    private final Label invitation = new Label(Text.of("compose.picture.drop"));
    private final VBox empty;
    private final Label sending = new Label();
    private final FitBar fit;
    private final HBox bottom;
    private final BatchChip batch;
    private @Nullable ProgressIndicator busy;

    PictureWell(ComposeViewModel compose) {
        model = compose.picture();
        draft = compose.draft();
        stage = new PictureStage(model, draft);
        doors = new PictureDoorsBar(compose);
        fit = new FitBar(model, draft);
        batch = new BatchChip(model, compose.tasksOfPictures());
        setId("image-well");
        getStyleClass().add("image-well");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(Text.of("compose.picture.well"));
        empty = invitation();
        bottom = bottomBar();
        StackPane.setAlignment(batch, Pos.TOP_LEFT);
        StackPane.setAlignment(bottom, Pos.BOTTOM_CENTER);
        getChildren().addAll(stage, empty, bottom, doors, batch);
        setMinHeight(LEAST);
        setMinWidth(0);
        setOnDragOver(this::over);
        setOnDragExited(_ -> pseudoClassStateChanged(ACCEPTING, false));
        setOnDragDropped(this::dropped);
        setOnKeyPressed(event -> key(event, compose));
        setOnMouseClicked(event -> {
            if (model.shownProperty().get().isEmpty()) {
                requestFocus();
                compose.choosePictures();
                event.consume();
            }
        });
        var scope = new ViewScope(this);
        // Each of them refreshes all, so at first one does so for all.
        List.<ObservableValue<?>>of(
                        model.shownProperty(),
                        draft.ratio(),
                        draft.fit(),
                        draft.background(),
                        model.sendingProperty(),
                        widthProperty().map(width -> width.doubleValue() < ROOMY))
                .forEach(each -> scope.whileShowing(() -> each.subscribe((_, _) -> refresh())));
        scope.whileShowing(() -> model.previewProperty().subscribe(this::show));
        scope.whileShowing(() -> model.fetchingProperty().subscribe(this::showBusy));
    }

    private void showBusy(boolean fetching) {
        if (busy == null && fetching) {
            busy = new ProgressIndicator();
            busy.setMaxSize(28, 28);
            busy.setAccessibleText(Text.of("compose.picture.reading"));
            getChildren().add(busy);
        }
        if (busy != null) {
            busy.setVisible(fetching);
        }
    }

    private void show(Optional<Pixels> pixels) {
        stage.show(pixels);
        refresh();
    }

    private void refresh() {
        Optional<GivenPicture> shown = model.shownProperty().get();
        boolean filled = shown.isPresent();
        pseudoClassStateChanged(FILLED, filled);
        empty.setVisible(!filled);
        bottom.setVisible(filled);
        doors.fill(filled);
        boolean tight = getWidth() < ROOMY;
        fill(tight);
        applyCss();
        if (!tight && bottom.prefWidth(-1) > getWidth()) {
            fill(true);
        }
        setPrefHeight(shown.map(this::fullHeight).orElse(USUAL));
        StackPane.setAlignment(doors, filled ? Pos.TOP_RIGHT : Pos.CENTER);
        stage.refresh();
    }

    /// @param tight whether there is room for the shortest words only
    private void fill(boolean tight) {
        fit.refresh(tight);
        sending.setText(model.sendingProperty()
                .get()
                .map(file -> Text.of(
                        tight ? "compose.picture.sendingShort" : "compose.picture.sending",
                        String.valueOf(file.width()),
                        String.valueOf(file.height()),
                        Text.bytes(file.bytes())))
                .orElse(Text.of("compose.picture.preparing")));
    }

    /// At the panel's width; tall ones stay within reason.
    private double fullHeight(GivenPicture picture) {
        double shape = draft.fit().get() == Fit.PAD
                ? draft.ratio().get().value()
                : (double) picture.info().width() / picture.info().height();
        return Math.clamp(WIDTH / shape, USUAL, MOST);
    }

    private VBox invitation() {
        invitation.getStyleClass().add("second");
        var box = new VBox(8, new FontIcon(BootstrapIcons.IMAGE), invitation);
        box.getStyleClass().add("invitation");
        box.setAlignment(Pos.CENTER);
        box.setMouseTransparent(true);
        return box;
    }

    private HBox bottomBar() {
        sending.getStyleClass().add("on-picture");
        Tips.put(sending, Text.of("compose.picture.sendingTip"));
        sending.setMinWidth(Region.USE_PREF_SIZE);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var bar = new HBox(8, fit, gap, sending);
        bar.setAlignment(Pos.BOTTOM_LEFT);
        bar.getStyleClass().add("well-bar");
        bar.setMaxHeight(Region.USE_PREF_SIZE);
        bar.setPickOnBounds(false);
        return bar;
    }

    private void key(KeyEvent event, ComposeViewModel compose) {
        boolean opens = event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE;
        if (event.getTarget().equals(this) && opens && !event.isShortcutDown()) {
            compose.choosePictures();
            event.consume();
        } else if (event.getTarget().equals(this)
                && (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE)) {
            model.clear();
            event.consume();
        }
    }

    private void over(DragEvent event) {
        boolean welcome = Offer.isIn(event.getDragboard());
        pseudoClassStateChanged(ACCEPTING, welcome);
        invitation.setText(Text.of(welcome ? "compose.picture.dropNow" : "compose.picture.drop"));
        if (welcome) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }

    private void dropped(DragEvent event) {
        Optional<Offer> offer = Offer.from(event.getDragboard());
        offer.ifPresent(what -> what.to(model));
        invitation.setText(Text.of("compose.picture.drop"));
        event.setDropCompleted(offer.isPresent());
        event.consume();
    }
}
