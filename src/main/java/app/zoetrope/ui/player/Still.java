package app.zoetrope.ui.player;

/// A frame that lies over the video. It may be painted until the next one is published.
interface Still {
    int width();

    int height();

    /// @param argb room for every pixel, row by row
    void paint(int[] argb);
}
