package app.zoetrope.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.zoetrope.testkit.FakeSegmind;
import app.zoetrope.testkit.PictureMaker;
import app.zoetrope.testkit.RealProgram;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program on a machine with other digits, another calendar and another decimal point: a clip is made, taken over
/// and cut, and every file has the digits and the year that other programs read.
class ForeignMachineTest {
    private static final List<String> ARABIC =
            List.of("-Duser.language=ar", "-Duser.country=EG", "-Duser.extensions=u-nu-arab");
    private static final List<String> THAI =
            List.of("-Duser.language=th", "-Duser.country=TH", "-Duser.extensions=u-ca-buddhist-nu-thai");
    private static final int BUDDHIST = 543;
    private static final List<String> TEXTS = List.of(".json", ".log", ".txt");

    @TempDir
    Path folder;

    @Test
    void everyFileIsAsItIsElsewhere() throws Exception {
        Path picture = folder.resolve("cat.png");
        ImageIO.write(PictureMaker.quarters(64, 36), "png", picture.toFile());
        var program = RealProgram.prepare(folder.resolve("program"), picture);
        Path home = folder.resolve("home");
        Path out = folder.resolve("out");
        try (var service = FakeSegmind.start()) {
            String paid = done(program.start(home, service, ARABIC, RealProgram.generate(picture)));
            String sketch = done(program.start(home, service, THAI, sketch(picture)));
            done(program.start(home, service, ARABIC, export(out, number(paid), number(sketch))));
            assertThat(service.requests()).noneMatch(request -> isForeign(request.all()));
        }
        assertThat(foreign(home)).isEmpty();
        assertThat(foreign(out)).isEmpty();
        try (Stream<Path> made = Files.walk(out)) {
            assertThat(made.filter(file -> file.toString().endsWith(".mp4"))).hasSize(2);
        }
    }

    private static String[] sketch(Path picture) {
        return new String[] {
            "generate", "--engine", "sketch", "--image", picture.toString(), "--prompt", "TILT UP", "--json"
        };
    }

    private static String[] export(Path out, String... clips) {
        List<String> how = List.of("--format", "web", "--from", "0.25", "--until", "0.75", "--sidecar");
        List<String> where = List.of("--to", out.toString(), "--name", "{date} {time} {counter}", "--json");
        return Stream.of(List.of("export"), List.of(clips), how, where)
                .flatMap(List::stream)
                .toArray(String[]::new);
    }

    private static String done(RealProgram.Run run) throws Exception {
        assertThat(run.end()).as(run.err() + run.out()).isZero();
        assertThat(run.out()).matches(said -> !isForeign(said), "figures that other programs read");
        return run.out();
    }

    /// Of the job, which is the clip's too.
    private static String number(String said) {
        Matcher job = Pattern.compile("\"job\":\"([0-9a-f-]+)\"").matcher(said);
        assertThat(job.find()).as(said).isTrue();
        return job.group(1);
    }

    /// Names and texts that only such a machine would write.
    private static List<String> foreign(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            List<Path> files = all.filter(Files::isRegularFile).toList();
            assertThat(files).anyMatch(ForeignMachineTest::isText);
            return files.stream()
                    .filter(file ->
                            isForeign(root.relativize(file).toString()) || isText(file) && isForeign(text(file)))
                    .map(Path::toString)
                    .toList();
        }
    }

    private static boolean isText(Path file) {
        return TEXTS.stream().anyMatch(file.toString()::endsWith);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean isForeign(String text) {
        int there = Year.now(ZoneOffset.UTC).getValue() + BUDDHIST;
        return text.contains(there + "-")
                || text.contains(there + "/")
                || text.codePoints().anyMatch(sign -> Character.isDigit(sign) && (sign < '0' || sign > '9'));
    }
}
