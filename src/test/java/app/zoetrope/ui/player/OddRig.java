package app.zoetrope.ui.player;

import app.zoetrope.library.ClipPictures;
import app.zoetrope.model.VideoFacts;
import app.zoetrope.testkit.Clips;
import app.zoetrope.testkit.FxExtension;
import app.zoetrope.testkit.Look;
import app.zoetrope.ui.fx.FxTaskRunner;
import app.zoetrope.ui.fx.Thumbnails;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javafx.application.ColorScheme;
import javafx.stage.Stage;

/// Brings odd files onto the true stage, steps in those that open, and looks for children that were left behind.
final class OddRig implements AutoCloseable {
    private static final long PATIENCE_NANOS = 60_000_000_000L;

    private final ClipPictures pictures;
    private final FxTaskRunner tasks = new FxTaskRunner();
    private final MediaSession session = FxExtension.onFx(MediaSession::new);
    private final PlayerViewModel model;
    private final Stage stage;
    private volatile Path file = Path.of("");
    private int number;

    /// How it ended: the last two are faults.
    enum End {
        PLAYS,
        /// The player says why not.
        SENTENCE,
        /// It is not taken in, with a reason.
        REFUSED,
        HANGS,
        ORPHAN
    }

    OddRig(Path folder, ClipPictures pictures) {
        this.pictures = pictures;
        model = FxExtension.onFx(
                () -> new PlayerViewModel(session, pictures, _ -> file, tasks, new RecordedActions(folder)));
        stage = Look.show(
                () -> new PlayerView(model, session, new Thumbnails(tasks, 16 << 20)), 776, 640, ColorScheme.DARK);
    }

    End run(Path video) throws InterruptedException {
        file = video;
        End end = shown(video);
        FxExtension.runOnFx(model::close);
        return await(() -> ProcessHandle.current().children().findAny().isEmpty()) ? end : End.ORPHAN;
    }

    private End shown(Path video) throws InterruptedException {
        VideoFacts facts;
        try {
            facts = pictures.facts(video);
        } catch (IOException refused) {
            return String.valueOf(refused.getMessage()).isBlank() ? End.HANGS : End.REFUSED;
        }
        var clip = Clips.withFile(number++, video.getFileName().toString(), facts);
        FxExtension.runOnFx(() -> model.open(clip, number % 2 == 0));
        if (!await(() -> isOver(model.stateProperty().get()))) {
            return End.HANGS;
        }
        FxExtension.runOnFx(() -> {
            model.stepForward();
            model.seek(facts.length());
            model.stepBack();
        });
        boolean settled = await(() -> !model.stateProperty().get().isOpen()
                || model.reel().shown() == model.head().frame()
                || model.reel().isDone());
        PlayerState state = FxExtension.onFx(() -> model.stateProperty().get());
        if (state instanceof PlayerState.Unplayable said) {
            return said.reason().isBlank() ? End.HANGS : End.SENTENCE;
        }
        return settled && state.isOpen() ? End.PLAYS : End.HANGS;
    }

    private static boolean isOver(PlayerState state) {
        return state.isOpen() || state instanceof PlayerState.Unplayable;
    }

    private static boolean await(BooleanSupplier condition) {
        long until = System.nanoTime() + PATIENCE_NANOS;
        while (!FxExtension.onFx(condition::getAsBoolean)) {
            if (System.nanoTime() > until) {
                return false;
            }
            LockSupport.parkNanos(5_000_000);
        }
        return true;
    }

    @Override
    public void close() {
        FxExtension.runOnFx(() -> {
            model.close();
            session.close();
            stage.hide();
        });
        tasks.close();
    }
}
