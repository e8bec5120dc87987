package app.zoetrope.settings;

/// The one colour that marks the act, the playhead and the choice.
public enum Accent {
    AMBER,
    GREEN,
    TEAL,
    BLUE,
    VIOLET,
    ROSE,
    GREY
}
