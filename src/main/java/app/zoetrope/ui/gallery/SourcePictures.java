package app.zoetrope.ui.gallery;

import app.zoetrope.model.Clip;
import app.zoetrope.model.StoredPicture;
import app.zoetrope.text.Text;
import app.zoetrope.ui.fx.TaskRunner;
import app.zoetrope.ui.fx.Tips;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The still that the clip was made from: as it was given, and as it was sent where that was another.
final class SourcePictures extends VBox {
    private static final double WIDTH = 108;
    private static final double HEIGHT = 61;

    private final Posters posters;
    private final HBox pictures = new HBox(8);
    private final List<TaskRunner.Cancellable> loading = new ArrayList<>();

    SourcePictures(Posters posters) {
        this.posters = posters;
        getStyleClass().add("sources");
        var caption = new Label(Text.of("gallery.sources"));
        caption.getStyleClass().add("caption");
        getChildren().addAll(caption, pictures);
    }

    void show(Clip clip) {
        loading.forEach(TaskRunner.Cancellable::cancel);
        loading.clear();
        pictures.getChildren().clear();
        boolean same = clip.given().equals(clip.sent());
        add(clip.given(), same ? "gallery.source.both" : "gallery.source.given");
        if (!same) {
            add(clip.sent(), "gallery.source.sent");
        }
        boolean any = !pictures.getChildren().isEmpty();
        setVisible(any);
        setManaged(any);
    }

    private void add(Optional<StoredPicture> picture, String caption) {
        picture.ifPresent(stored -> {
            var image = new ImageView();
            image.setPreserveRatio(true);
            image.setFitWidth(WIDTH);
            image.setFitHeight(HEIGHT);
            loading.add(posters.load(this, stored, WIDTH, image::setImage));
            var frame = new StackPane(image);
            frame.getStyleClass().add("frame");
            frame.setMinSize(WIDTH, HEIGHT);
            frame.setMaxSize(WIDTH, HEIGHT);
            var words = new Label(Text.of(caption, stored.width(), stored.height()));
            words.getStyleClass().add("second");
            words.setMaxWidth(WIDTH);
            words.setWrapText(true);
            Tips.put(words, stored.name().isEmpty() ? stored.fileName() : stored.name());
            pictures.getChildren().add(new VBox(4, frame, words));
        });
    }
}
