package app.zoetrope.ui.gallery;

import app.zoetrope.model.Clip;
import app.zoetrope.text.Text;
import java.util.function.BiConsumer;
import javafx.animation.PauseTransition;
import javafx.scene.control.TextArea;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// Free words on a clip, kept after a pause in typing and when the field is left.
final class Notes extends TextArea {
    private static final int ROWS = 2;
    private static final Duration PAUSE = Duration.seconds(1);

    private final BiConsumer<Clip, String> onChanged;
    private final PauseTransition pause = new PauseTransition(PAUSE);
    private @Nullable Clip clip;

    Notes(BiConsumer<Clip, String> onChanged) {
        this.onChanged = onChanged;
        setId("notes");
        setWrapText(true);
        setPrefRowCount(ROWS);
        setMinHeight(USE_PREF_SIZE);
        setPromptText(Text.of("gallery.notes"));
        setAccessibleText(Text.of("gallery.notes"));
        pause.setOnFinished(_ -> keep());
        textProperty().subscribe((_, _) -> pause.playFromStart());
        focusedProperty().subscribe((_, focused) -> {
            if (!focused) {
                keep();
            }
        });
    }

    /// Keeps what was typed for the clip before. The same clip, changed elsewhere, never overwrites what is being
    /// typed.
    void show(Clip next) {
        boolean same = clip != null && clip.id().equals(next.id());
        if (!same) {
            keep();
        }
        clip = next;
        if (!same || !isFocused()) {
            setText(next.judgement().notes());
            pause.stop();
        }
    }

    private void keep() {
        pause.stop();
        Clip shown = clip;
        if (shown != null && !getText().equals(shown.judgement().notes())) {
            onChanged.accept(shown, getText());
        }
    }
}
