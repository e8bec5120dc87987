package app.zoetrope.export;

import java.util.Optional;

/// What is done with the clips of an export, whatever they are made into.
///
/// @param sidecar whether a JSON file with all about the clip is written beside each file
/// @param span the part that is wanted; empty: the whole clip
/// @param exact where a part is wanted of an untouched file: cut on the very frames, which encodes it anew; else
/// without loss, from the key frame at or before the start
/// @param joined all clips become one, in their order
/// @param fade seconds in which a joined clip fades into the next; 0: a hard cut
public record Treatment(Marks marks, boolean sidecar, Optional<Span> span, boolean exact, boolean joined, double fade) {
    public static final double MAX_FADE = 5;
    public static final Treatment PLAIN = new Treatment(Marks.AS_IS, false, Optional.empty(), false, false, 0);

    public Treatment {
        fade = Double.isFinite(fade) ? Math.clamp(fade, 0, MAX_FADE) : 0;
    }

    public Treatment marked(Marks newMarks) {
        return new Treatment(newMarks, sidecar, span, exact, joined, fade);
    }

    public Treatment withSidecar(boolean newSidecar) {
        return new Treatment(marks, newSidecar, span, exact, joined, fade);
    }

    public Treatment cut(Optional<Span> newSpan, boolean newExact) {
        return new Treatment(marks, sidecar, newSpan, newExact, joined, fade);
    }

    public Treatment join(boolean newJoined, double newFade) {
        return new Treatment(marks, sidecar, span, exact, newJoined, newFade);
    }
}
