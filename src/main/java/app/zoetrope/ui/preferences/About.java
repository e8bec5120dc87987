package app.zoetrope.ui.preferences;

import java.nio.file.Path;

/// What the last section tells.
///
/// @param version of the application
/// @param data the folder of database, thumbnails and settings
/// @param logs the folder of the log files
public record About(String version, Path data, Path logs) {}
