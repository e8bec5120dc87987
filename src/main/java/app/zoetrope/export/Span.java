package app.zoetrope.export;

/// A part of a clip: the frames whose time is at or after `from` and before `to`, in seconds from the clip's start.
public record Span(double from, double to) {
    public Span {
        if (!(from >= 0) || !(to > from) || Double.isInfinite(to)) {
            throw new IllegalArgumentException("No part of a clip: " + from + " to " + to);
        }
    }

    public double seconds() {
        return to - from;
    }
}
