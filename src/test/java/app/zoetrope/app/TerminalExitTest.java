package app.zoetrope.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.zoetrope.testkit.FakeReply;
import app.zoetrope.testkit.FakeReply.Manner;
import app.zoetrope.testkit.FakeSegmind;
import app.zoetrope.testkit.FakeSegmind.Step;
import app.zoetrope.testkit.PictureMaker;
import app.zoetrope.testkit.RealProgram;
import app.zoetrope.testkit.Tmpfs;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program itself, in a process of its own: what it ends with in each final state of a job.
class TerminalExitTest {
    @TempDir
    static Path homes;

    private static Path picture;
    private static RealProgram program;

    @BeforeAll
    static void prepare() throws Exception {
        picture = homes.resolve("cat.png");
        ImageIO.write(PictureMaker.quarters(64, 36), "png", picture.toFile());
        program = RealProgram.prepare(homes.resolve("program"), picture);
    }

    @Test
    void doneIsZero() throws Exception {
        assertThat(end("done", _ -> {})).isZero();
    }

    @Test
    void failedIsOne() throws Exception {
        assertThat(end("failed", fake -> fake.withCredits("0"))).isEqualTo(1);
    }

    @Test
    void refusedIsThree() throws Exception {
        assertThat(end("refused", fake -> fake.script(Step.SUBMIT, FakeReply.error(400, "Blocked by our policy"))))
                .isEqualTo(3);
    }

    @Test
    void unknownIsFour() throws Exception {
        assertThat(end("unknown", fake -> fake.spoil(Step.SUBMIT, Manner.CLOSE)))
                .isEqualTo(4);
    }

    @Test
    void aRunThatWantsAKeyIsFour() throws Exception {
        assertThat(end("running", fake -> fake.script(Step.STATUS, FakeReply.error(401, "Invalid API key"))))
                .isEqualTo(4);
    }

    @Test
    void overACapIsFive() throws Exception {
        try (var fake = FakeSegmind.start()) {
            var run = program.start(homes.resolve("cap"), fake, RealProgram.generate(picture, "--max-cost", "0.01"));
            assertThat(run.end()).isEqualTo(5);
            assertThat(fake.requests()).isEmpty();
        }
    }

    @Test
    void aDataFolderWithoutRoomIsSaidInWords() throws Exception {
        Optional<Tmpfs> drive = Tmpfs.mount(homes.resolve("full"), 4);
        Assumptions.assumeTrue(drive.isPresent(), "drives can be mounted here");
        try (var full = drive.get();
                var fake = FakeSegmind.start()) {
            full.fill(0);
            var run = program.start(full.folder(), fake, RealProgram.generate(picture));
            assertThat(run.end()).isEqualTo(1);
            assertThat(run.err()).contains("data folder", "Nothing was sent").doesNotContain("Exception");
            assertThat(fake.requests()).isEmpty();
        }
    }

    private static int end(String state, Consumer<FakeSegmind> fault) throws Exception {
        try (var fake = FakeSegmind.start()) {
            fault.accept(fake);
            var run = program.start(homes.resolve(state), fake, RealProgram.generate(picture));
            int exit = run.end();
            assertThat(run.out()).as(run.err()).contains("\"state\":\"" + state + "\"");
            return exit;
        }
    }
}
