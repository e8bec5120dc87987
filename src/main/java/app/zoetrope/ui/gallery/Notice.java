package app.zoetrope.ui.gallery;

/// A sentence at the bottom of the library for a while.
///
/// @param undo it can be undone
/// @param problem something did not work
public record Notice(String text, boolean undo, boolean problem) {}
