package app.zoetrope.settings;

/// Whether things may move by themselves.
public enum Motion {
    SYSTEM,
    FULL,
    REDUCED
}
