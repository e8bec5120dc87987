package app.zoetrope.ui.queue;

import app.zoetrope.model.ClipId;
import app.zoetrope.model.Job;
import app.zoetrope.model.StoredPicture;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Function;

/// What the queue's panel asks of others.
///
/// @param picture where a kept picture lies
/// @param open shows a finished clip in the player
/// @param reveal shows a clip's file in its folder
/// @param reuse brings what a job asked for back to the compose panel
/// @param settings shows where a key is entered
/// @param place asks where finished clips should go that the library cannot take
public record QueueActions(
        Function<StoredPicture, Path> picture,
        Consumer<ClipId> open,
        Consumer<ClipId> reveal,
        Consumer<Job> reuse,
        Runnable settings,
        Runnable place) {}
