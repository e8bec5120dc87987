package app.zoetrope.export;

/// What the file says of its making.
public enum Marks {
    /// An untouched file stays untouched; one that is made anew says prompt and settings.
    AS_IS,
    /// Prompt, settings and lineage stand in the file, where its format has a place for them.
    WRITTEN,
    /// Nothing at all, which is looked for afterwards.
    CLEAN
}
