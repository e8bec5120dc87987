package app.zoetrope.ui.gallery;

import app.zoetrope.model.Clip;
import app.zoetrope.text.Text;
import app.zoetrope.ui.control.Stars;
import app.zoetrope.ui.fx.TaskRunner;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One clip in the grid. Showing the same clip twice does nothing, so it may be told as often as a list likes. It is
/// drawn once and then moved as a picture, since its round corners are dear to draw.
final class Tile extends VBox {
    /// What stands under the picture, in pixels.
    static final double WORDS = 54;

    private static final double ROOM_FOR_PRICE = 168;
    private static final int LONGEST = 200;
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass FADED = PseudoClass.getPseudoClass("faded");

    private final Posters posters;
    private final TilePicture picture = new TilePicture();
    private final Line prompt = new Line("prompt");
    private final Stars stars = new Stars();
    private final Line price = new Line("price");
    private final HBox facts = new HBox(stars, spacer(), price);
    private @Nullable Clip shown;
    private TaskRunner.Cancellable loading = () -> {};
    private double readWidth;
    private boolean waiting;
    private @Nullable Clip marked;
    private boolean isAway;
    private int index = -1;

    Tile(Posters posters) {
        this.posters = posters;
        getStyleClass().add("tile");
        facts.setAlignment(Pos.CENTER_LEFT);
        var words = new VBox(prompt, facts);
        words.getStyleClass().add("words");
        getChildren().addAll(picture, words);
    }

    int index() {
        return index;
    }

    @Nullable
    Clip clip() {
        return shown;
    }

    TilePicture picture() {
        return picture;
    }

    /// @param newReadWidth for which pictures are read; it follows the width once that has settled
    void resizeTo(double width, double newReadWidth) {
        if (picture.resizeTo(width - 2, pictureHeight(width))) {
            setMinWidth(width);
            setMaxWidth(width);
            setPrefWidth(width);
            price.setVisible(width >= ROOM_FOR_PRICE);
        }
        if (newReadWidth != readWidth) {
            readWidth = newReadWidth;
            load();
        }
    }

    static double pictureHeight(double width) {
        return Math.round((width - 2) * 9 / 16);
    }

    /// @param clip null while it is on the way
    void show(int place, @Nullable Clip clip, boolean chosen) {
        index = place;
        setVisible(true);
        pseudoClassStateChanged(CHOSEN, chosen);
        if (clip != null && clip.equals(shown)) {
            if (!waiting && !picture.hasPoster()) {
                load();
            }
            return;
        }
        boolean other = clip == null || shown == null || !clip.id().equals(shown.id());
        shown = clip;
        facts.setVisible(clip != null);
        prompt.set(clip == null ? "" : shortened(clip.request().prompt()));
        picture.show(clip);
        if (other) {
            picture.rest();
            picture.clearPoster();
            load();
        }
        if (clip != null) {
            stars.show(clip.rating());
            setAccessibleText(Facts.spoken(clip));
        }
    }

    /// Says in words, and by fading the picture, what keeps a clip from being of use.
    ///
    /// @param away its video is not there
    void mark(Clip clip, boolean away) {
        if (away == isAway && clip.equals(marked)) {
            return;
        }
        marked = clip;
        isAway = away;
        boolean rejected = clip.judgement().rejected();
        pseudoClassStateChanged(FADED, away || rejected);
        price.set(away ? Text.of("gallery.away") : rejected ? Text.of("gallery.rejected.word") : Facts.price(clip));
    }

    /// There is no such place.
    void clear() {
        rest();
        shown = null;
        picture.clearPoster();
        setVisible(false);
    }

    /// Out of sight for now: what is still to be read is not wanted any more.
    void rest() {
        index = -1;
        picture.rest();
        if (waiting) {
            loading.cancel();
            waiting = false;
        }
    }

    private void load() {
        loading.cancel();
        Clip clip = shown;
        waiting = clip != null && readWidth > 0;
        if (clip != null && waiting) {
            loading = posters.load(this, clip, readWidth, (cut, pixels) -> {
                if (shown != null && clip.id().equals(shown.id())) {
                    waiting = false;
                    picture.setPoster(cut, pixels);
                }
            });
        }
    }

    /// One line is never longer, however long the prompt is.
    private static String shortened(String prompt) {
        String some = prompt.length() > LONGEST ? prompt.substring(0, LONGEST) : prompt;
        return some.strip().replaceAll("\\s+", " ");
    }

    private static Region spacer() {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }
}
