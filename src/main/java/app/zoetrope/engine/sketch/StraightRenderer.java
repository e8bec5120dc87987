package app.zoetrope.engine.sketch;

/// For paths without rotation and perspective: separable Lanczos-3, exact to fractions of a pixel.
final class StraightRenderer implements FrameRenderer {
    private final YuvPicture picture;
    private final Stage stage;
    private final int width;
    private final int height;

    StraightRenderer(YuvPicture picture, Stage stage, ClipFormat format) {
        this.picture = picture;
        this.stage = stage;
        this.width = format.width();
        this.height = format.height();
    }

    @Override
    public Drawing at(Pose pose) {
        double wide = stage.aspect() / pose.zoom() / stage.pictureWidth();
        double high = 1 / pose.zoom() / stage.pictureHeight();
        double left = 0.5 + pose.x() / stage.pictureWidth() - wide / 2;
        double top = 0.5 + pose.y() / stage.pictureHeight() - high / 2;
        // A colour sample sits on the left of its two pixels, so half a pixel to the left of their middle.
        double colourLeft = left - wide / width / 2;
        Taps columns = taps(picture.y().width(), width, left, wide);
        Taps rows = taps(picture.y().height(), height, top, high);
        Taps colourColumns = taps(picture.u().width(), width / 2, colourLeft, wide);
        Taps colourRows = taps(picture.u().height(), height / 2, top, high);
        return (frame, from, to) -> {
            int luma = width * height;
            new Resampler(picture.y(), columns, rows).draw(from, to, frame, 0, BLACK, WHITE);
            new Resampler(picture.u(), colourColumns, colourRows).draw(from / 2, to / 2, frame, luma, BLACK, COLOUR);
            new Resampler(picture.v(), colourColumns, colourRows)
                    .draw(from / 2, to / 2, frame, luma + luma / 4, BLACK, COLOUR);
        };
    }

    /// @param from first edge of the view, as a share of the picture
    /// @param share of the picture that is seen
    private static Taps taps(int source, int target, double from, double share) {
        return new Taps(source, target, from * source, share * source / target);
    }
}
