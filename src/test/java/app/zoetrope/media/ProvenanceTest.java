package app.zoetrope.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.zoetrope.export.Marks;
import app.zoetrope.export.Preset;
import app.zoetrope.export.Transcoder;
import app.zoetrope.export.Treatment;
import app.zoetrope.model.Clip;
import app.zoetrope.model.ClipId;
import app.zoetrope.model.Provenance;
import app.zoetrope.testkit.ClipMaker;
import app.zoetrope.testkit.Clips;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProvenanceTest {
    @TempDir
    static Path shared;

    @TempDir
    Path folder;

    private static Path source;
    private final FfmpegTranscoder transcoder = new FfmpegTranscoder(ClipMaker.kit(), shared.resolve("scratch"));
    private final FfprobeProvenance reader = new FfprobeProvenance(ClipMaker.kit());

    @BeforeAll
    static void make() throws Exception {
        source = ClipMaker.clip(shared.resolve("clip.mp4"), 160, 96, 6, Map.of());
    }

    private Path export(Clip clip, Path from, Marks marks, String name) throws Exception {
        Path made = folder.resolve(name);
        transcoder.make(
                new Transcoder.Work(List.of(clip), List.of(from), Preset.UNTOUCHED, Treatment.PLAIN.marked(marks)),
                made,
                _ -> {});
        return made;
    }

    @Test
    void twoHundredPromptsOfAnySignsComeBackAndACleanFileHasNoneOfThem() throws Exception {
        var random = new Random(2026);
        for (int i = 0; i < 200; i++) {
            Clip clip = shot(i, prompt(random, i));
            Path told = export(clip, source, Marks.WRITTEN, i + " told.mp4");
            assertThat(reader.read(told)).as("prompt %d", i).contains(Provenance.of(clip));
            Path clean = export(clip, told, Marks.CLEAN, i + " clean.mp4");
            assertThat(reader.read(clean)).isEmpty();
            String bytes = new String(Files.readAllBytes(clean), StandardCharsets.ISO_8859_1);
            assertThat(bytes).doesNotContain("zoetrope", clip.id().toString(), "SKETCH:");
            byte[] prompt = clip.request().prompt().getBytes(StandardCharsets.UTF_8);
            if (prompt.length > 16) {
                assertThat(bytes).doesNotContain(new String(prompt, 0, 12, StandardCharsets.ISO_8859_1));
            }
            Files.delete(told);
            Files.delete(clean);
        }
    }

    /// Some with a parent; every fourth is a sketch.
    private static Clip shot(int number, String prompt) {
        Clip clip = Clips.clip(number, prompt);
        return number % 3 > 0 ? clip : Clips.nextShot(clip, new ClipId(new UUID(9, number)));
    }

    private static String prompt(Random random, int number) {
        int length = number == 0 ? 4096 : 1 + random.nextInt(number % 10 == 0 ? 4096 : 300);
        var text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            int sign = switch (random.nextInt(6)) {
                case 0 -> random.nextInt(0x20);
                case 1 -> "=;#\\\n\r'\"{}[]%$".charAt(random.nextInt(14));
                case 2 -> random.nextInt(0x3000);
                case 3 -> 0x1f300 + random.nextInt(0x300);
                default -> ' ' + random.nextInt(95);
            };
            text.appendCodePoint(sign);
        }
        return text.toString();
    }

    @Test
    void otherFilesSayNothingAndStrangeOnesAreNoCrash() throws Exception {
        assertThat(reader.read(source)).isEmpty();
        for (String comment : List.of(
                "hello zoetrope",
                "{\"zoetrope\":1}",
                "{\"zoetrope\":1,\"shots\":[{}]}",
                "{\"zoetrope\":1,\"shots\":[7]}",
                "{\"zoetrope\":" + "[".repeat(5000),
                "{\"zoetrope\":1,\"shots\":[{\"clip\":\"x\",\"prompt\":null}]}")) {
            Path odd = KitTool.make(
                    folder.resolve("odd.mp4"),
                    "-i",
                    source.toString(),
                    "-c",
                    "copy",
                    "-metadata",
                    "comment=" + comment);
            assertThat(reader.read(odd)).as(comment).isEmpty();
        }
        Path text = Files.writeString(folder.resolve("text.mp4"), "zoetrope");
        assertThatThrownBy(() -> reader.read(text)).isInstanceOf(IOException.class);
    }

    @Test
    void whatIsLeftInAFileThatShouldBeCleanIsFound() throws Exception {
        Clip clip = Clips.clip(3, "A cat surfing a wave at sunset");
        for (byte[] left : List.of(
                "xx at sunset xx".getBytes(StandardCharsets.UTF_16BE),
                "surfing a wa".getBytes(StandardCharsets.UTF_8),
                ("a cat " + clip.id()).getBytes(StandardCharsets.UTF_8))) {
            Path file = folder.resolve("left");
            Files.write(file, new byte[(1 << 20) - 5]);
            Files.write(file, left, java.nio.file.StandardOpenOption.APPEND);
            var check = new CleanCheck(List.of(Clips.clip(3, "xx at sunsetsurfing a wa")));
            boolean id = new String(left, StandardCharsets.UTF_8).startsWith("a cat");
            var used = id ? new CleanCheck(List.of(clip)) : check;
            assertThatThrownBy(() -> used.look(file)).isInstanceOf(IOException.class);
        }
        Path clean = Files.write(folder.resolve("clean"), new byte[3_000_000]);
        new CleanCheck(List.of(clip)).look(clean);
    }
}
