package app.zoetrope.export;

/// What is done where a name is taken already.
public enum Collision {
    /// The new file's name gets a number.
    COUNT,
    /// The new file is not made.
    SKIP,
    /// The new file takes the place of the old one, once it is whole. Folders are never replaced: they are counted.
    OVERWRITE
}
