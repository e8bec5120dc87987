package app.zoetrope.app;

import app.zoetrope.text.Text;
import app.zoetrope.ui.fx.TaskRunner;
import java.util.function.Consumer;

/// Sees to it that the window shows what is in the library's folder: the index is made anew where it has to be, and
/// files that came, went or changed are noticed when the window comes to the front. JavaFX thread.
final class FolderWatch {
    private final Core core;
    private final TaskRunner tasks;
    private final Runnable changed;
    private final Consumer<String> say;
    /// A look is under way, or has to wait until the index is whole.
    private boolean looking = true;

    /// @param changed there may be other clips than are shown
    FolderWatch(Core core, TaskRunner tasks, Runnable changed, Consumer<String> say) {
        this.core = core;
        this.tasks = tasks;
        this.changed = changed;
        this.say = say;
    }

    void start() {
        tasks.run(core::repair, this::repaired, _ -> looking = false);
    }

    private void repaired(Core.Repair why) {
        looking = false;
        if (why != Core.Repair.NONE) {
            changed.run();
        }
        if (why == Core.Repair.DAMAGED) {
            say.accept(Text.of("shell.repaired"));
        }
    }

    /// Files may have come, gone or changed while other programs were in front.
    void look(boolean inFront) {
        if (inFront && !looking) {
            looking = true;
            tasks.run(
                    () -> core.care().look(false),
                    seen -> {
                        looking = false;
                        if (!seen.isNothing()) {
                            changed.run();
                        }
                    },
                    _ -> looking = false);
        }
    }
}
