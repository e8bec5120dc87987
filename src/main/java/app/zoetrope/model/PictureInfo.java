package app.zoetrope.model;

/// What the header of a picture file says, read before any pixel is.
///
/// @param format upper case: `JPEG`, `PNG`, `WEBP`, `GIF`, `BMP`, `TIFF`
/// @param width pixels, as seen upright (EXIF orientation applied)
/// @param transparent whether it can have transparent parts
public record PictureInfo(String format, int width, int height, boolean transparent, long bytes) {}
