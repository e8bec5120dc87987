package app.zoetrope.library;

import app.zoetrope.model.VideoFacts;

/// How the frames of a clip lie on one picture, row by row, evenly spaced in time: what is shown while the mouse goes
/// over a tile.
///
/// @param frames how many there are
/// @param columns in each row but the last
/// @param width of one frame, pixels
/// @param height of one frame, pixels
public record FrameSheet(int frames, int columns, int width, int height) {
    private static final int MOST = 16;
    private static final int COLUMNS = 4;
    private static final int WIDTH = 288;
    private static final int HEIGHT = 162;

    public static FrameSheet of(VideoFacts facts) {
        int frames = facts.frames() > 0 ? Math.min(MOST, facts.frames()) : MOST;
        double scale =
                Math.min((double) WIDTH / Math.max(1, facts.width()), (double) HEIGHT / Math.max(1, facts.height()));
        return new FrameSheet(
                frames, Math.min(COLUMNS, frames), even(facts.width() * scale), even(facts.height() * scale));
    }

    public int rows() {
        return (frames + columns - 1) / columns;
    }

    /// Which frame stands for a part of the clip, 0 to 1.
    public int at(double part) {
        return Math.clamp((int) (part * frames), 0, frames - 1);
    }

    private static int even(double side) {
        return Math.max(2, (int) Math.round(side / 2) * 2);
    }
}
