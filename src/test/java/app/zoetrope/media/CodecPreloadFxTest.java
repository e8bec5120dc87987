package app.zoetrope.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.zoetrope.testkit.ClipMaker;
import app.zoetrope.testkit.FxExtension;
import java.nio.file.Path;
import java.time.Duration;
import javafx.scene.media.Media;
import javafx.scene.media.MediaPlayer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@Tag("fx")
@ExtendWith(FxExtension.class)
class CodecPreloadFxTest {
    @TempDir
    private Path folder;

    @Test
    void aClipPlaysWithTheKitsCodecs() throws Exception {
        Path clip = ClipMaker.clip(folder.resolve("clip.mp4"), 24);
        Path silent = new FfmpegPictures(ClipMaker.kit(), folder).withoutSound(clip);

        CodecPreload.Outcome outcome = CodecPreload.load(ClipMaker.kit());

        assertThat(outcome.ready()).as(outcome.words()).isTrue();
        MediaPlayer player =
                FxExtension.onFx(() -> new MediaPlayer(new Media(silent.toUri().toString())));
        try {
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> FxExtension.onFx(player::getStatus) == MediaPlayer.Status.READY);
            assertThat(FxExtension.onFx(() -> player.getMedia().getWidth())).isEqualTo(320);
        } finally {
            FxExtension.runOnFx(player::dispose);
        }
    }
}
