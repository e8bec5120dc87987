package app.zoetrope.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.zoetrope.model.Clip;
import app.zoetrope.model.EngineId;
import app.zoetrope.model.Job;
import app.zoetrope.model.JobState;
import app.zoetrope.model.Problem;
import app.zoetrope.model.Problem.Kind;
import app.zoetrope.platform.Notifier;
import app.zoetrope.settings.NoticeSettings;
import app.zoetrope.settings.Settings;
import app.zoetrope.testkit.Clips;
import app.zoetrope.testkit.Samples;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class HeraldTest {
    private static final Clip CLIP = Clips.clip(0, "A cat surfing");

    private final NoticeSettings settings = new Settings(Path.of("library"), _ -> null).notices();
    private final List<String> heard = new ArrayList<>();
    private boolean inFront;
    private final Herald herald =
            new Herald(settings, new Told(), () -> heard.add("chime"), () -> inFront, new Screen());

    @Test
    void aClickOnTheSystemsNoticeOpensTheClipInFront() {
        herald.finished(CLIP, true);
        assertThat(heard).containsExactly("system Your clip is ready", "raise", "open");
    }

    @Test
    void theSystemIsNotAskedWhileTheWindowIsInFront() {
        inFront = true;
        herald.finished(CLIP, false);
        assertThat(heard).containsExactly("say Your clip is ready");
    }

    @Test
    void theSystemIsNotAskedWhereTheUserDoesNotWantIt() {
        settings.systemProperty().set(false);
        herald.finished(CLIP, true);
        assertThat(heard).isEmpty();
    }

    @Test
    void soundIsOffUntilItIsWanted() {
        inFront = true;
        herald.finished(CLIP, true);
        assertThat(heard).isEmpty();
        settings.soundProperty().set(true);
        herald.finished(CLIP, true);
        assertThat(heard).containsExactly("chime");
    }

    @Test
    void anEndWithoutAClipIsToldOnceWithItsMoney() {
        inFront = true;
        Job job = Samples.job(EngineId.SEGMIND, new JobState.Unknown(Problem.unclear(Kind.CONNECTION_LOST, "")));
        herald.ended(job, false);
        herald.ended(job, false);
        assertThat(heard).hasSize(1).first().asString().contains("It may have been charged.");
    }

    @Test
    void whatIsBeforeTheEyesIsNotSaidAgain() {
        inFront = true;
        herald.ended(Samples.job(EngineId.SEGMIND, new JobState.Failed(Problem.free(Kind.RUN_FAILED, ""))), true);
        herald.paused(Problem.free(Kind.SERVER_ERROR, ""), true);
        assertThat(heard).isEmpty();
    }

    /// Every notice is clicked at once.
    private final class Told implements Notifier {
        @Override
        public boolean show(String title, String text, Runnable onClick) {
            heard.add("system " + title);
            onClick.run();
            return true;
        }

        @Override
        public void close() {}
    }

    private final class Screen implements Herald.Window {
        @Override
        public void raise() {
            heard.add("raise");
        }

        @Override
        public void open(Clip clip) {
            heard.add("open");
        }

        @Override
        public void showQueue() {
            heard.add("queue");
        }

        @Override
        public void say(String words, String act, Runnable onAct) {
            heard.add("say " + words);
        }

        @Override
        public Consumer<Runnable> later() {
            return Runnable::run;
        }
    }
}
