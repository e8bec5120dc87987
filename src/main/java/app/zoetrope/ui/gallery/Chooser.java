package app.zoetrope.ui.gallery;

import app.zoetrope.model.Clip;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Choosing clips by place, with the mouse and the keyboard. A place whose clip is on the way is chosen when it is
/// here.
public final class Chooser {
    private final ClipPages pages;
    private final Selection selection = new Selection();
    private final ReadOnlyObjectWrapper<List<Clip>> selected = new ReadOnlyObjectWrapper<>(this, "selected", List.of());

    Chooser(ClipPages pages) {
        this.pages = pages;
    }

    public ReadOnlyObjectProperty<List<Clip>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    public void all() {
        int count = pages.totalProperty().get();
        if (count > 0) {
            pages.range(0, count - 1, clips -> {
                selection.all(clips);
                show();
            });
        }
    }

    public void none() {
        selection.clear();
        show();
    }

    /// Chooses a clip that another screen knows.
    public void reveal(Clip clip) {
        selection.only(Math.max(0, pages.indexOf(clip.id())), clip);
        show();
    }

    Selection selection() {
        return selection;
    }

    boolean isSelected(Clip clip) {
        return selection.has(clip.id());
    }

    /// Where the keyboard stands; -1 where it stands nowhere.
    int lead() {
        return selection.lead();
    }

    /// A click on a place.
    void choose(int index, boolean extend, boolean toggle) {
        if (extend) {
            extendTo(index);
            return;
        }
        pages.range(
                index,
                index,
                clips -> clips.forEach(clip -> {
                    if (toggle) {
                        selection.toggle(index, clip);
                    } else {
                        selection.only(index, clip);
                    }
                    show();
                }));
    }

    /// Chooses what the keyboard stands on, or lets it go.
    void toggleLead() {
        if (selection.lead() >= 0) {
            choose(selection.lead(), false, true);
        }
    }

    /// Chooses the places in these rows and columns, all included, and no other.
    void box(int firstRow, int lastRow, int firstColumn, int lastColumn, int columns) {
        selection.clear();
        int last = pages.totalProperty().get() - 1;
        for (int row = firstRow; row <= lastRow; row++) {
            int from = row * columns + firstColumn;
            int to = Math.min(last, row * columns + lastColumn);
            if (from <= to) {
                pages.range(from, to, clips -> {
                    selection.add(from, clips);
                    show();
                });
            }
        }
        show();
    }

    /// The keyboard goes so many places on.
    void move(int places, boolean extend) {
        moveTo(selection.lead() < 0 ? 0 : selection.lead() + places, extend);
    }

    /// The keyboard goes to a place, or as near as there is one.
    void moveTo(int index, boolean extend) {
        int last = pages.totalProperty().get() - 1;
        if (last >= 0) {
            choose(Math.clamp(index, 0, last), extend, false);
        }
    }

    /// Tells what is chosen now.
    void show() {
        selected.set(selection.clips());
    }

    private void extendTo(int index) {
        int anchor = selection.anchor();
        pages.range(Math.min(anchor, index), Math.max(anchor, index), clips -> {
            selection.span(clips, index);
            show();
        });
    }
}
