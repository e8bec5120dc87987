package app.zoetrope.ui.gallery;

import app.zoetrope.library.ClipLibrary;
import app.zoetrope.library.SavedSearches;
import app.zoetrope.model.Clip;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// What leads from the library to other screens. Called on the JavaFX thread.
///
/// @param open shows the clip in the studio
/// @param reuse brings a part of the clip back to the compose screen
/// @param export opens the export of these clips
/// @param compare shows two clips on one transport
/// @param searches those with names
/// @param trash where the bin is emptied to
/// @param confirmEmpty asks whether so many clips shall go there
/// @param needsLook shows the jobs that wait for the user's decision
/// @param join opens the export of these clips as one, in their order
public record GalleryActions(
        Consumer<Clip> open,
        BiConsumer<Clip, Reuse> reuse,
        Consumer<List<Clip>> export,
        BiConsumer<Clip, Clip> compare,
        SavedSearches searches,
        ClipLibrary.Trash trash,
        BiConsumer<Integer, Runnable> confirmEmpty,
        Runnable needsLook,
        Consumer<List<Clip>> join) {
    public GalleryActions(
            Consumer<Clip> open,
            BiConsumer<Clip, Reuse> reuse,
            Consumer<List<Clip>> export,
            BiConsumer<Clip, Clip> compare,
            SavedSearches searches,
            ClipLibrary.Trash trash,
            BiConsumer<Integer, Runnable> confirmEmpty,
            Runnable needsLook) {
        this(open, reuse, export, compare, searches, trash, confirmEmpty, needsLook, export);
    }
}
