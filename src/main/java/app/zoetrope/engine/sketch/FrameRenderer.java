package app.zoetrope.engine.sketch;

/// Draws the view of a pose into a frame of planar YUV 4:2:0, limited range, colours sited at the left as H.264 has it.
interface FrameRenderer {
    /// Least and greatest values of limited range.
    int BLACK = 16;

    int WHITE = 235;
    int COLOUR = 240;

    /// What all rows of one frame have in common is worked out here.
    Drawing at(Pose pose);

    /// One frame to be drawn, by several threads if wanted: rows do not depend on each other.
    interface Drawing {
        /// @param from first row of brightness, even
        /// @param to row after the last, even
        void draw(byte[] frame, int from, int to);
    }
}
