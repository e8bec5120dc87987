package app.zoetrope.model;

/// A picture kept in the library's `sources` folder, once for each content.
///
/// @param sha256 lower-case hexadecimal hash of the file
/// @param extension without the dot, lower case
/// @param width pixels, as seen upright
/// @param bytes the file's length
/// @param name what the user knew it by; a file name without folders, or empty
public record StoredPicture(String sha256, String extension, int width, int height, long bytes, String name) {
    public String fileName() {
        return sha256 + "." + extension;
    }
}
