package app.zoetrope.ui.compose;

import app.zoetrope.generation.GenerationQueue;
import app.zoetrope.generation.PromptBook;
import app.zoetrope.ui.fx.Dialogs;
import app.zoetrope.ui.fx.TaskRunner;

/// Whom the compose screen works with.
public record ComposeServices(
        GenerationQueue queue, PromptBook book, PictureDoors pictures, Dialogs dialogs, TaskRunner tasks) {}
