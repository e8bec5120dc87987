package app.zoetrope.settings;

/// The colours of the window.
public enum Theme {
    DARK,
    LIGHT,
    /// As the operating system has it.
    SYSTEM
}
