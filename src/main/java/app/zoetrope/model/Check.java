package app.zoetrope.model;

/// Whether something works on this machine.
///
/// @param name of the part
/// @param words what was found
/// @param remedy what to do about it; empty where nothing need be done
public record Check(String name, boolean ok, String words, String remedy) {
    public Check(String name, boolean ok, String words) {
        this(name, ok, words, "");
    }
}
