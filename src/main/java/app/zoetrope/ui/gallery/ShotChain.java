package app.zoetrope.ui.gallery;

import app.zoetrope.model.Clip;
import app.zoetrope.text.Text;
import app.zoetrope.ui.control.Buttons;
import app.zoetrope.ui.fx.PixelCanvas;
import app.zoetrope.ui.fx.TaskRunner;
import app.zoetrope.ui.fx.Tips;
import app.zoetrope.ui.fx.ViewScope;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/// `Shots: 1 → 2 → 3`, small pictures that open, and the way to make one clip of them.
final class ShotChain extends VBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final double WIDTH = 56;
    private static final double HEIGHT = 32;

    private final GalleryViewModel model;
    private final Posters posters;
    private final FlowPane pictures = new FlowPane(2, 6);
    private final List<TaskRunner.Cancellable> loading = new ArrayList<>();

    ShotChain(GalleryViewModel model, Posters posters) {
        this.model = model;
        this.posters = posters;
        setId("shots");
        getStyleClass().add("shots");
        var caption = new Label(Text.of("gallery.shots"));
        caption.getStyleClass().add("caption");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button join = Buttons.labelled("join-shots", BootstrapIcons.LINK_45DEG, Text.of("gallery.shots.join"), "flat");
        Tips.put(join, Text.of("gallery.shots.join.tip"));
        join.setOnAction(_ -> model.shots().join());
        var head = new HBox(caption, gap, join);
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, pictures);
        new ViewScope(this).whileShowing(() -> model.shots().chainProperty().subscribe(this::show));
    }

    private void show(List<Clip> chain) {
        loading.forEach(TaskRunner.Cancellable::cancel);
        loading.clear();
        pictures.getChildren().clear();
        setVisible(!chain.isEmpty());
        setManaged(!chain.isEmpty());
        for (int place = 0; place < chain.size(); place++) {
            if (place > 0) {
                var arrow = new FontIcon(BootstrapIcons.ARROW_RIGHT_SHORT);
                var next = new Label("", arrow);
                next.setMinHeight(HEIGHT);
                pictures.getChildren().add(next);
            }
            pictures.getChildren().add(shot(place + 1, chain.get(place)));
        }
    }

    private Button shot(int number, Clip clip) {
        var image = new ImageView();
        image.setPreserveRatio(true);
        image.setFitWidth(WIDTH);
        image.setFitHeight(HEIGHT);
        var canvas = new PixelCanvas();
        loading.add(posters.load(this, clip, WIDTH, (cut, pixels) -> image.setImage(cut.draw(canvas, pixels))));
        var button = new Button("", image);
        button.getStyleClass().addAll("flat", "shot");
        button.setId("shot-" + number);
        button.setMinSize(WIDTH + 4, HEIGHT + 4);
        button.setMaxSize(WIDTH + 4, HEIGHT + 4);
        String words = Text.of("gallery.shots.one", number, clip.request().prompt());
        button.setAccessibleText(words);
        Tips.put(button, words);
        boolean here =
                model.selectedProperty().get().stream().anyMatch(one -> one.id().equals(clip.id()));
        button.pseudoClassStateChanged(CHOSEN, here);
        button.setOnAction(_ -> model.shots().open(clip));
        return button;
    }
}
