package app.zoetrope.ui.gallery;

/// What of a clip is brought back to the compose screen.
public enum Reuse {
    ALL,
    PROMPT,
    PICTURE,
    SETTINGS
}
