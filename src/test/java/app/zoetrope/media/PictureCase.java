package app.zoetrope.media;

import app.zoetrope.model.Problem.Kind;
import org.jspecify.annotations.Nullable;

/// A picture file and what must become of it.
///
/// @param width upright; 0 where it must be refused
/// @param colours expected at the middle of the four quarters; empty where only the size matters
/// @param refusal the kind of the problem, or null where it must be read
@SuppressWarnings("ArrayRecordComponent")
record PictureCase(
        String name,
        byte[] content,
        String format,
        int width,
        int height,
        java.util.List<Integer> colours,
        @Nullable Kind refusal) {
    static PictureCase good(String name, byte[] content, String format, int width, int height) {
        return new PictureCase(name, content, format, width, height, app.zoetrope.testkit.PictureMaker.QUARTERS, null);
    }

    static PictureCase bad(String name, byte[] content, Kind refusal) {
        return new PictureCase(name, content, "", 0, 0, java.util.List.of(), refusal);
    }

    PictureCase withColours(Integer... expected) {
        return new PictureCase(name, content, format, width, height, java.util.List.of(expected), refusal);
    }

    @Override
    public String toString() {
        return name;
    }
}
