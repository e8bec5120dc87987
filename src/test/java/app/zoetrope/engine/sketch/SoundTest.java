package app.zoetrope.engine.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SoundTest {
    private static final int SECONDS = 5;
    private static final int SAMPLES = SECONDS * ClipFormat.SAMPLES_PER_SECOND;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a gentle breeze in the grass     | WIND
            Rain on a tin roof               | RAIN
            waves roll ashore                | WAVES
            the OCEAN at dusk                | WAVES
            heavy traffic                    | CITY
            birdsong                         | BIRDS
            seagulls cry                     | GULLS
            a crackling campfire             | FIRE
            crowd murmur                     | CROWD
            soft piano music                 | MUSIC
            distant thunder                  | THUNDER
            footsteps in the hall            | FOOTSTEPS
            a babbling brook                 | STREAM
            """)
    void aSoundIsRead(String prompt, SoundKind kind) {
        assertThat(SoundLanguage.read(prompt).kinds()).containsExactly(kind);
    }

    @Test
    void severalSoundsMix() {
        assertThat(SoundLanguage.read("gulls and waves, no wind, a little music")
                        .kinds())
                .containsExactlyInAnyOrder(SoundKind.GULLS, SoundKind.WAVES, SoundKind.MUSIC);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a cat", "a woman waves at him", "fireworks", "a window", "a train", "no music"})
    void otherPromptsGetTheQuietOfARoom(String prompt) {
        assertThat(SoundLanguage.read(prompt)).isEqualTo(new SoundPlan(Set.of(), false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"silence", "a silent room", "no sound", "without audio", "waves, no sound", "muted"})
    void silenceIsSilent(String prompt) {
        SoundPlan plan = SoundLanguage.read(prompt);
        assertThat(plan.silent()).isTrue();
        assertThat(rms(SoundBed.make(plan, SAMPLES, 1))).isLessThan(0.0005);
    }

    @Test
    void silenceExceptForASoundIsThatSound() {
        assertThat(SoundLanguage.read("silence but for the wind").kinds()).containsExactly(SoundKind.WIND);
    }

    @ParameterizedTest
    @EnumSource(SoundKind.class)
    void everySoundIsPleasantlyLoudAndNeverClips(SoundKind kind) {
        float[][] sound = SoundBed.make(new SoundPlan(Set.of(kind), false), SAMPLES, 3);
        boolean sparse = EnumSet.of(SoundKind.BIRDS, SoundKind.GULLS, SoundKind.FOOTSTEPS, SoundKind.THUNDER)
                .contains(kind);
        assertThat(decibels(rms(sound))).isBetween(sparse ? -27.0 : -20.5, -17.5);
        assertThat(peak(sound)).isLessThan(0.9);
    }

    @Test
    void aMixOfAllIsNotLouderThanOne() {
        float[][] sound = SoundBed.make(new SoundPlan(EnumSet.allOf(SoundKind.class), false), SAMPLES, 3);
        assertThat(decibels(rms(sound))).isBetween(-20.5, -17.5);
        assertThat(peak(sound)).isLessThan(0.9);
    }

    @Test
    void theRoomIsHardlyHeard() {
        float[][] sound = SoundBed.make(new SoundPlan(Set.of(), false), SAMPLES, 3);
        assertThat(decibels(rms(sound))).isBetween(-52.0, -45.0);
    }

    @ParameterizedTest
    @EnumSource(SoundKind.class)
    void everySoundFadesInAndOut(SoundKind kind) {
        float[][] sound = SoundBed.make(new SoundPlan(Set.of(kind), false), SAMPLES, 3);
        for (float[] channel : sound) {
            assertThat(Math.abs(channel[0])).isLessThan(0.001f);
            assertThat(Math.abs(channel[SAMPLES - 1])).isLessThan(0.001f);
        }
    }

    @Test
    void theSameSeedMakesTheSameFileOfExactlyTheLength() throws Exception {
        SoundPlan plan = SoundLanguage.read("wind and birds");
        Path one = folder.resolve("one");
        Path two = folder.resolve("two");
        SoundBed.write(plan, SAMPLES, 9, one);
        SoundBed.write(plan, SAMPLES, 9, two);
        assertThat(one).hasSize(SAMPLES * 4L);
        assertThat(Files.mismatch(one, two)).isEqualTo(-1);
    }

    private static double rms(float[][] sound) {
        double sum = 0;
        for (float[] channel : sound) {
            for (float sample : channel) {
                sum += (double) sample * sample;
            }
        }
        return Math.sqrt(sum / sound.length / sound[0].length);
    }

    private static double peak(float[][] sound) {
        double peak = 0;
        for (float[] channel : sound) {
            for (float sample : channel) {
                peak = Math.max(peak, Math.abs(sample));
            }
        }
        return peak;
    }

    private static double decibels(double level) {
        return 20 * Math.log10(level);
    }
}
