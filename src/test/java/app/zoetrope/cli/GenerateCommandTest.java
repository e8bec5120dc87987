package app.zoetrope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.zoetrope.generation.Draft;
import app.zoetrope.model.AspectRatio;
import app.zoetrope.model.EngineId;
import app.zoetrope.model.Fit;
import app.zoetrope.model.JobState;
import app.zoetrope.model.PictureInfo;
import app.zoetrope.model.Problem;
import app.zoetrope.model.Problem.Charged;
import app.zoetrope.model.Problem.Kind;
import app.zoetrope.model.Resolution;
import app.zoetrope.testkit.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class GenerateCommandTest {
    @TempDir
    Path folder;

    private Terminal terminal;
    private String picture;

    @BeforeEach
    void open() throws IOException {
        terminal = new Terminal(folder);
        terminal.secrets.keep("SG_0123456789abcdef");
        picture = terminal.pictureFile().toString();
    }

    private int generate(String... more) {
        var arguments = new ArrayList<>(List.of("generate", "--image", picture, "--prompt", "a cat surfing"));
        arguments.addAll(List.of(more));
        return terminal.run(arguments.toArray(String[]::new));
    }

    private Draft draft() {
        return terminal.queue.drafts.getFirst();
    }

    @Test
    void theDefaultsAreTheNearestRatioAndTheCheapestOfThePaidModel() {
        terminal.picture = new PictureInfo("JPEG", 900, 1600, false, 1);
        terminal.finishNext();
        assertThat(generate()).isZero();
        assertThat(draft().engine()).isEqualTo(EngineId.SEGMIND);
        assertThat(draft().request().ratio()).isEqualTo(AspectRatio.R9X16);
        assertThat(draft().request().resolution()).isEqualTo(Resolution.P480);
        assertThat(draft().request().seconds()).isEqualTo(6);
        assertThat(draft().framing().fit()).isEqualTo(Fit.CROP);
        assertThat(draft().takes()).isEqualTo(1);
        assertThat(terminal.err).contains("$0.6125");
    }

    @Test
    void withoutAKeyTheSketchIsMade() {
        terminal.secrets.forget();
        terminal.finishNext();
        assertThat(generate()).isZero();
        assertThat(draft().engine()).isEqualTo(EngineId.SKETCH);
        assertThat(terminal.err).contains("sketch: $0.00");
    }

    @Test
    void everyOptionReachesTheDraft() {
        terminal.finishNext();
        terminal.finishNext();
        assertThat(generate(
                        "--aspect-ratio",
                        "2:3",
                        "--resolution",
                        "720p",
                        "--duration",
                        "15",
                        "--fit",
                        "pad",
                        "--engine",
                        "sketch",
                        "--takes",
                        "2"))
                .isZero();
        assertThat(draft().request().ratio()).isEqualTo(AspectRatio.R2X3);
        assertThat(draft().request().resolution()).isEqualTo(Resolution.P720);
        assertThat(draft().request().seconds()).isEqualTo(15);
        assertThat(draft().framing().fit()).isEqualTo(Fit.PAD);
        assertThat(draft().takes()).isEqualTo(2);
        assertThat(terminal.out.lines()).hasSize(2);
    }

    @Test
    void standardOutputHoldsThePathAlone() {
        terminal.finishNext();
        generate();
        assertThat(Path.of(terminal.out.strip())).isAbsolute().exists().hasExtension("mp4");
    }

    @Test
    void asJsonEachJobIsOneObject() {
        terminal.finishNext();
        terminal.queue.ends.add(_ -> new JobState.Refused(Problem.free(Kind.REFUSED, "policy")));
        assertThat(generate("--takes", "2", "--json")).isEqualTo(3);
        JsonNode done = terminal.objects().getFirst();
        assertThat(done.get("state").stringValue()).isEqualTo("done");
        assertThat(done.get("estimate").decimalValue()).isEqualByComparingTo("0.6125");
        assertThat(done.get("cost").decimalValue()).isEqualByComparingTo("0.61");
        assertThat(done.get("request_id").stringValue()).isEqualTo("r-1");
        assertThat(done.get("aspect_ratio").stringValue()).isEqualTo("16:9");
        assertThat(done.get("duration").intValue()).isEqualTo(6);
        assertThat(Path.of(done.get("file").stringValue())).exists();
        assertThat(done.get("problem").isNull()).isTrue();
        JsonNode refused = terminal.objects().getLast();
        assertThat(refused.get("problem").stringValue()).isEqualTo("REFUSED");
        assertThat(refused.get("charged").stringValue()).isEqualTo("NO");
        assertThat(refused.get("file").isNull()).isTrue();
        assertThat(terminal.objects()).hasSize(2);
    }

    @Test
    void finishedClipsAreCopiedToTheFolderAskedFor() throws IOException {
        terminal.finishNext();
        Path target = folder.resolve("my clips");
        assertThat(generate("--output", target.toString())).isZero();
        Path copy = Path.of(terminal.out.strip());
        assertThat(copy.getParent()).isEqualTo(target);
        assertThat(Files.readString(copy)).startsWith("video of ");
        assertThat(terminal.library.file(terminal.library
                        .find(app.zoetrope.library.ClipQuery.ALL)
                        .getFirst()))
                .exists();
    }

    @Test
    void aCopyThatFailsIsAFailureButTheClipIsNamed() throws IOException {
        terminal.finishNext();
        Path blocked = Files.writeString(folder.resolve("blocked"), "a file");
        assertThat(generate("--output", blocked.toString())).isEqualTo(1);
        assertThat(Path.of(terminal.out.strip())).exists();
    }

    @ParameterizedTest
    @CsvSource({"RUN_FAILED,NO,1", "NO_CREDITS,NO,1", "BAD_REQUEST,NO,1", "INVALID_REQUEST,NO,2", "OVER_CAP,NO,5"})
    void aFailureHasItsCode(Kind kind, Charged charged, int code) {
        terminal.queue.ends.add(_ -> new JobState.Failed(new Problem(kind, charged, "words of the service")));
        assertThat(generate()).isEqualTo(code);
        assertThat(terminal.out).isEmpty();
        assertThat(terminal.err).contains("Nothing was charged");
    }

    @Test
    void anUnknownEndSaysThatItMayHaveBeenCharged() {
        terminal.queue.ends.add(_ -> new JobState.Unknown(Problem.unclear(Kind.NO_ANSWER, "")));
        assertThat(generate()).isEqualTo(4);
        assertThat(terminal.err).contains("It may have been charged");
    }

    @Test
    void ofSeveralEndsTheGravestDecides() {
        terminal.finishNext();
        terminal.queue.ends.add(_ -> new JobState.Unknown(Problem.unclear(Kind.NO_ANSWER, "")));
        terminal.queue.ends.add(_ -> new JobState.Refused(Problem.free(Kind.REFUSED, "")));
        assertThat(generate("--takes", "3")).isEqualTo(4);
        assertThat(terminal.out.lines()).hasSize(1);
    }

    @Test
    void aTotalAboveTheMaximumSendsNothing() {
        assertThat(generate("--takes", "2", "--max-cost", "1.22")).isEqualTo(5);
        assertThat(terminal.queue.drafts).isEmpty();
        assertThat(terminal.err).contains("$1.225", "$1.22", "Nothing was sent");
    }

    @Test
    void aTotalOfJustTheMaximumIsSent() {
        terminal.finishNext();
        assertThat(generate("--max-cost", "$0.6125")).isZero();
    }

    @Test
    void aCapOfTheUsersStopsIt() {
        terminal.queue.rejection = Optional.of(Problem.free(Kind.OVER_CAP, "a day: $1"));
        assertThat(generate()).isEqualTo(5);
        assertThat(terminal.err).contains("a day: $1");
    }

    @ParameterizedTest
    @CsvSource({
        "--duration,0", "--duration,16", "--duration,six", "--takes,0", "--takes,11", "--aspect-ratio,21:9",
        "--resolution,1080p", "--fit,stretch", "--engine,sora", "--max-cost,-1", "--max-cost,much", "--colour,red"
    })
    void aWrongValueIsNamedAndNothingIsSent(String option, String value) {
        assertThat(generate(option, value)).isEqualTo(2);
        assertThat(terminal.err).contains(value).doesNotContain("Exception", "\tat ");
        assertThat(terminal.queue.drafts).isEmpty();
    }

    @Test
    void anEmptyPromptIsWrongUsage() {
        assertThat(terminal.run("generate", "--image", picture, "--prompt", "  "))
                .isEqualTo(2);
        assertThat(terminal.run("generate", "--image", picture)).isEqualTo(2);
        assertThat(terminal.err).contains("--prompt");
    }

    @Test
    void aPictureThatIsNotThereOrIsNoneIsWrongUsage() throws IOException {
        picture = folder.resolve("none.png").toString();
        assertThat(generate()).isEqualTo(2);
        assertThat(terminal.err).contains("none.png");
        picture = Files.writeString(folder.resolve("broken.png"), "x").toString();
        assertThat(generate()).isEqualTo(2);
        assertThat(terminal.queue.drafts).isEmpty();
    }

    @Test
    void anAddressIsFetched() {
        terminal.finishNext();
        picture = "https://example.org/cat.png";
        assertThat(generate()).isZero();
        assertThat(terminal.fetched).containsExactly("https://example.org/cat.png");
    }

    @Test
    void aKeyThatIsRejectedEndsTheWaitAndKeepsTheJob() {
        terminal.queue.obstacle = Optional.of(Problem.free(Kind.KEY_REJECTED, ""));
        assertThat(generate("--json")).isEqualTo(1);
        assertThat(terminal.objects().getFirst().get("state").stringValue()).isEqualTo("queued");
        assertThat(terminal.err).contains("does not accept the key");
    }

    @Test
    void anInterruptionLeavesTheJobsAndSaysSo() throws InterruptedException {
        terminal.queue.obstacle = Optional.of(Problem.free(Kind.NO_CONNECTION, ""));
        Thread.currentThread().interrupt();
        assertThat(generate()).isEqualTo(130);
        assertThat(Thread.interrupted()).isFalse();
        assertThat(terminal.err).contains("zoetrope resume");
        assertThat(terminal.queue.closed).isTrue();
    }

    @Test
    void theKeyIsShownNowhere() {
        terminal.queue.ends.add(
                _ -> new JobState.Failed(Problem.free(Kind.BAD_REQUEST, "key SG_0123456789abcdef is not known")));
        generate("--json");
        assertThat(terminal.out + terminal.err).doesNotContain("0123456789abcdef");
        assertThat(terminal.queue.jobs().getFirst().created()).isEqualTo(Samples.NOON);
    }
}
