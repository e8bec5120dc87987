package app.zoetrope.app;

import app.zoetrope.model.Clip;
import app.zoetrope.model.EngineId;
import app.zoetrope.model.Job;
import app.zoetrope.model.JobId;
import app.zoetrope.model.JobState;
import app.zoetrope.model.Problem;
import app.zoetrope.platform.Notifier;
import app.zoetrope.settings.NoticeSettings;
import app.zoetrope.text.Text;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Tells what has ended: in the window, and by the system while the window is not in front. JavaFX thread.
final class Herald {
    private static final int LONGEST = 120;

    private final NoticeSettings settings;
    private final Notifier notifier;
    private final Runnable chime;
    private final BooleanSupplier inFront;
    private final Window window;
    private final Set<JobId> told = new HashSet<>();

    /// What of the window a notice leads to.
    interface Window {
        /// Brings it before the others.
        void raise();

        void open(Clip clip);

        void showQueue();

        void say(String words, String act, Runnable onAct);

        Consumer<Runnable> later();
    }

    Herald(NoticeSettings settings, Notifier notifier, Runnable chime, BooleanSupplier inFront, Window window) {
        this.settings = settings;
        this.notifier = notifier;
        this.chime = chime;
        this.inFront = inFront;
        this.window = window;
    }

    /// @param seen whether it is playing already, before the user's eyes if the window is in front
    void finished(Clip clip, boolean seen) {
        if (settings.soundProperty().get()) {
            chime.run();
        }
        String words = Text.of(clip.engine().equals(EngineId.SKETCH) ? "shell.done.sketch" : "shell.done");
        Runnable open = () -> window.open(clip);
        if (!seen) {
            window.say(words, Text.of("shell.done.show"), open);
        }
        system(words, clip.request().prompt(), open);
    }

    /// @param seen whether the queue is before the user's eyes
    void ended(Job job, boolean seen) {
        Optional<Problem> why = switch (job.state()) {
            case JobState.Failed(var problem) -> Optional.of(problem);
            case JobState.Refused(var problem) -> Optional.of(problem);
            case JobState.Unknown(var problem) -> Optional.of(problem);
            case JobState.Expired(var problem) -> Optional.of(problem);
            default -> Optional.empty();
        };
        if (why.isEmpty()) {
            told.remove(job.id());
        } else if (told.add(job.id())) {
            String words = Text.of(
                    "shell.failed",
                    Text.brief(why.get()),
                    Text.of("problem.charged." + why.get().charged()));
            attention(words, job.request().prompt(), seen);
        }
    }

    void paused(Problem why, boolean seen) {
        attention(Text.of("shell.queue.paused"), Text.brief(why), seen);
    }

    /// A finished clip cannot be put into the library.
    void homeless(Job job, Problem why, boolean seen) {
        if (told.add(job.id())) {
            attention(Text.of("shell.homeless"), Text.brief(why), seen);
        }
    }

    private void attention(String words, String text, boolean seen) {
        if (!seen) {
            window.say(words, Text.of("shell.look"), window::showQueue);
        }
        system(words, text, window::showQueue);
    }

    private void system(String words, String text, Runnable onClick) {
        if (settings.systemProperty().get() && !inFront.getAsBoolean()) {
            String brief = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "\u2026";
            notifier.show(
                    words,
                    brief,
                    () -> window.later().accept(() -> {
                        window.raise();
                        onClick.run();
                    }));
        }
    }
}
