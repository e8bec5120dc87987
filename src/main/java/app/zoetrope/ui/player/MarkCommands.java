package app.zoetrope.ui.player;

import app.zoetrope.export.Span;
import app.zoetrope.model.Clip;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;

/// Marks a part of the clip: at the playhead, or by dragging either end along the timeline. Ends lie on whole frames.
/// JavaFX thread only.
public final class MarkCommands {
    private final Supplier<Optional<Clip>> open;
    private final Playhead head;
    private final Layers layers;

    /// One of the two ends.
    enum End {
        IN,
        OUT
    }

    /// @param open the clip, where it can be marked
    MarkCommands(Supplier<Optional<Clip>> open, Playhead head, Layers layers) {
        this.open = open;
        this.head = head;
        this.layers = layers;
    }

    public ReadOnlyObjectProperty<Marks> marksProperty() {
        return head.marksProperty();
    }

    /// The beginning is here; a second time at the same place, it is nowhere.
    public void in() {
        if (open.get().isPresent()) {
            Duration here = clock().timeOf(head.frame());
            head.mark(marks().in().equals(Optional.of(here)) ? marks().withoutIn() : marks().withIn(here));
        }
    }

    /// The end is here, or nowhere.
    public void out() {
        if (open.get().isPresent()) {
            Duration here = clock().timeOf(head.frame());
            head.mark(marks().out().equals(Optional.of(here)) ? marks().withoutOut() : marks().withOut(here));
        }
    }

    /// The marked part of that clip, where it is open.
    public Optional<Span> part(Clip of) {
        double from = marks().start().toNanos() / 1e9;
        double to = marks().out().orElse(of.facts().length().plusSeconds(1)).toNanos() / 1e9;
        boolean marked = open.get().filter(here -> here.id().equals(of.id())).isPresent() && !marks().isEmpty();
        return marked && to > from ? Optional.of(new Span(from, to)) : Optional.empty();
    }

    public void clear() {
        head.mark(Marks.NONE);
    }

    /// Where an end is, or would be.
    Duration at(End end) {
        return end == End.IN ? marks().start() : marks().out().orElse(clock().length());
    }

    /// Drags an end to a part of the clip, 0 to 1, but not past the other; the frame there is shown.
    void drag(End end, double part) {
        place(end, clock().frameAt(clock().at(part)), part >= 1);
    }

    /// Moves an end by frames.
    void nudge(End end, int frames) {
        boolean atEnd = end == End.OUT && marks().out().isEmpty();
        int from = atEnd ? clock().frames() : clock().frameAt(at(end));
        place(end, Math.clamp((long) from + frames, 0, clock().frames() - 1), from + frames >= clock().frames());
    }

    /// @param over past the last frame
    private void place(End end, int frame, boolean over) {
        open.get().ifPresent(clip -> {
            int limited = limited(end, frame);
            Duration time = clock().timeOf(limited);
            if (end == End.IN) {
                head.mark(limited == 0 ? marks().withoutIn() : marks().withIn(time));
            } else {
                head.mark(over ? marks().withoutOut() : marks().withOut(time));
            }
            layers.rest(clip, time);
        });
    }

    private int limited(End end, int frame) {
        int last = clock().frames() - 1;
        if (end == End.IN) {
            return Math.clamp(
                    (long) frame, 0, marks().out().map(clock()::frameAt).orElse(last + 1) - 1);
        }
        return Math.clamp((long) frame, Math.min(last, clock().frameAt(marks().start()) + 1), last);
    }

    private Marks marks() {
        return head.marksProperty().get();
    }

    private FrameClock clock() {
        return head.clockProperty().get();
    }
}
