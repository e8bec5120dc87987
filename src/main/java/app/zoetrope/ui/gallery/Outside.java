package app.zoetrope.ui.gallery;

import app.zoetrope.library.ClipLibrary;
import app.zoetrope.model.Clip;
import app.zoetrope.platform.Desktop;
import app.zoetrope.text.Text;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;

/// Shows the chosen clip in other programs. JavaFX thread.
public final class Outside {
    private final ClipLibrary library;
    private final Desktop desktop;
    private final Edits edits;
    private final ReadOnlyObjectProperty<List<Clip>> selected;

    Outside(ClipLibrary library, Desktop desktop, Edits edits, ReadOnlyObjectProperty<List<Clip>> selected) {
        this.library = library;
        this.desktop = desktop;
        this.edits = edits;
        this.selected = selected;
    }

    public void showInFolder() {
        tell(desktop::reveal);
    }

    public void openInSystem() {
        tell(desktop::open);
    }

    private void tell(Predicate<Path> way) {
        selected.get().stream()
                .findFirst()
                .map(library::file)
                .filter(file -> !way.test(file))
                .ifPresent(file -> edits.say(new Notice(Text.of("gallery.desktop", file), false, true)));
    }
}
