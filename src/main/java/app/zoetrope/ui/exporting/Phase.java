package app.zoetrope.ui.exporting;

/// How far an export is.
public sealed interface Phase {
    /// Nothing is written yet.
    record Choosing() implements Phase {}

    record Running() implements Phase {}

    /// @param stopped by the user before all was done
    record Finished(int written, int failed, boolean stopped) implements Phase {}
}
