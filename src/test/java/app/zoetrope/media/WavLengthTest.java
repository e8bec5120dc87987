package app.zoetrope.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.zoetrope.model.ReasonedException;
import app.zoetrope.testkit.KitProgram;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WavLengthTest {
    @TempDir
    Path folder;

    private Path wav;

    @BeforeEach
    void name() {
        wav = folder.resolve("sound.wav");
    }

    @ParameterizedTest
    @CsvSource({"2.5, 48000, 2, pcm_s16le", "1, 44100, 1, pcm_s24le", "0.75, 8000, 6, pcm_f32le"})
    void aSoundIsAsLongAsFfmpegMadeIt(double seconds, int rate, int channels, String codec) throws Exception {
        make(seconds, rate, channels, codec);
        assertThat(WavLength.of(wav)).isCloseTo(seconds, Offset.offset(0.001));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2000, 200_000})
    void aSoundWhoseEndIsMissingIsNotTaken(long missing) throws Exception {
        make(2, 48000, 2, "pcm_s16le");
        try (var file = new RandomAccessFile(wav.toFile(), "rw")) {
            file.setLength(file.length() - missing);
        }
        assertThatThrownBy(() -> WavLength.of(wav)).isInstanceOf(ReasonedException.class);
    }

    @Test
    void aSoundWithoutASampleHasNoLength() throws Exception {
        make(1, 48000, 2, "pcm_s16le");
        byte[] all = Files.readAllBytes(wav);
        Files.write(wav, new byte[0]);
        try (var file = new RandomAccessFile(wav.toFile(), "rw")) {
            file.write(all, 0, 36);
            file.seek(4);
            file.writeInt(Integer.reverseBytes(28));
        }
        assertThat(WavLength.of(wav)).isZero();
    }

    @Test
    void anotherKindOfFileIsNotTaken() throws IOException {
        Files.writeString(wav, "RIFF\u0010\0\0\0WEBPVP8 and more of it");
        assertThatThrownBy(() -> WavLength.of(wav)).isInstanceOf(ReasonedException.class);
        Files.writeString(wav, "RI");
        assertThatThrownBy(() -> WavLength.of(wav)).isInstanceOf(IOException.class);
    }

    private void make(double seconds, int rate, int channels, String codec) throws Exception {
        String sound = "sine=frequency=440:sample_rate=%d:duration=%s".formatted(rate, seconds);
        KitProgram.run(
                "ffmpeg",
                List.of(
                        "-loglevel",
                        "error",
                        "-f",
                        "lavfi",
                        "-i",
                        sound,
                        "-ac",
                        "" + channels,
                        "-c:a",
                        codec,
                        wav.toString()));
    }
}
