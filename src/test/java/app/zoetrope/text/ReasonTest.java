package app.zoetrope.text;

import static org.assertj.core.api.Assertions.assertThat;

import app.zoetrope.model.ReasonedException;
import app.zoetrope.model.ReasonedException.Reason;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReasonTest {
    @ParameterizedTest
    @EnumSource(Reason.class)
    void everyReasonHasItsSentence(Reason reason) {
        String sentence = Text.reason(new ReasonedException(reason, "first detail", "second detail"));
        assertThat(sentence).isNotBlank().doesNotContain("{").doesNotContain(reason.name());
    }

    @Test
    void aFilesNameAloneIsNoReason() {
        assertThat(Text.reason(new NoSuchFileException("/a/b.mp4"))).isEqualTo("It is not there: /a/b.mp4");
        assertThat(Text.reason(new AccessDeniedException("/a"))).isEqualTo("It may not be read or written: /a");
    }

    @Test
    void anythingElseSaysWhatItSays() {
        assertThat(Text.reason(new IOException("No space left on device"))).isEqualTo("No space left on device");
        assertThat(Text.reason(new IOException())).isEqualTo("IOException");
    }
}
