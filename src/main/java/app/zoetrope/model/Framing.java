package app.zoetrope.model;

/// How a picture becomes the one that is sent.
///
/// @param frame used where `fit` is CROP
/// @param background `#rrggbb`: the bars of PAD, and what shows through transparent parts
public record Framing(Fit fit, CropFrame frame, String background) {
    public static final String BLACK = "#000000";
    public static final Framing DEFAULT = new Framing(Fit.CROP, CropFrame.WHOLE, BLACK);
}
