package app.zoetrope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.zoetrope.library.LibraryCare.Seen;
import app.zoetrope.library.Trouble;
import app.zoetrope.model.Check;
import app.zoetrope.model.EngineId;
import app.zoetrope.model.Job;
import app.zoetrope.model.JobState;
import app.zoetrope.model.Problem;
import app.zoetrope.model.Problem.Kind;
import app.zoetrope.testkit.ClipMaker;
import app.zoetrope.testkit.Clips;
import app.zoetrope.testkit.Samples;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class CommandsTest {
    @TempDir
    Path folder;

    private Terminal terminal;

    @BeforeEach
    void open() {
        terminal = new Terminal(folder);
    }

    private static Job job(JobState state) {
        return Samples.job(EngineId.SEGMIND, state);
    }

    private void known(Job job) {
        terminal.queue.jobs.put(job.id(), job);
    }

    @Test
    void wordsAreForTheTerminalAndNothingOrAFileForTheWindow() throws IOException {
        Path file = Files.writeString(folder.resolve("cat.png"), "");
        assertThat(Arguments.areForTerminal(new String[] {})).isFalse();
        assertThat(Arguments.areForTerminal(new String[] {"--verbose"})).isFalse();
        assertThat(Arguments.areForTerminal(new String[] {file.toString()})).isFalse();
        assertThat(Arguments.areForTerminal(new String[] {"jobs"})).isTrue();
        assertThat(Arguments.areForTerminal(new String[] {"--verbose", "jobs", "--json"}))
                .isTrue();
        assertThat(Arguments.areForTerminal(new String[] {"--help"})).isTrue();
        assertThat(Arguments.areForTerminal(new String[] {"jbos"})).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"generate", "jobs", "job", "resume", "library", "export", "rebuild", "balance", "doctor"})
    void everyCommandHasHelpThatNeedsNoServices(String command) {
        var out = new StringWriter();
        int code = Commands.run(
                new String[] {command, "--help"},
                () -> {
                    throw new AssertionError("not needed");
                },
                new PrintWriter(out),
                new PrintWriter(new StringWriter()));
        assertThat(code).isZero();
        assertThat(out.toString()).contains("zoetrope " + command, "--help").doesNotContain("bundle:", "cli.", "null");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "es", "ja", "zh"})
    void theHelpIsInOneLanguage(String language) {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(language));
            assertThat(terminal.run("--help")).isZero();
            assertThat(terminal.out).doesNotContain("Usage", "Commands", "COMMAND", "Show", "Print", " this ");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void helpAndVersionAreResults() {
        assertThat(terminal.run("--help")).isZero();
        assertThat(terminal.out)
                .contains("generate", "Exit codes", "SEGMIND_API_KEY")
                .doesNotContain("bundle:");
        assertThat(terminal.run("--version")).isZero();
        assertThat(terminal.out).startsWith("zoetrope ");
    }

    @Test
    void anUnknownCommandIsWrongUsage() {
        assertThat(terminal.run("jbos")).isEqualTo(2);
        assertThat(terminal.err).contains("jbos", "--help");
        assertThat(terminal.out).isEmpty();
    }

    @Test
    void whateverBreaksEndsInASentence() {
        var err = new StringWriter();
        int code = Commands.run(
                new String[] {"jobs"},
                () -> {
                    throw new IllegalStateException("the database is locked");
                },
                new PrintWriter(new StringWriter()),
                new PrintWriter(err));
        assertThat(code).isEqualTo(1);
        assertThat(err.toString()).contains("the database is locked").doesNotContain("Exception", "\tat ");
    }

    @Test
    void theServicesAreClosedAtTheEnd() {
        terminal.run("jobs");
        assertThat(terminal.queue.closed).isTrue();
    }

    @Test
    void jobsAreListedInAlignedColumns() {
        known(job(new JobState.Running(Samples.run("r-77"))));
        known(job(new JobState.Failed(Problem.free(Kind.NO_CREDITS, ""))));
        assertThat(terminal.run("jobs")).isZero();
        List<String> lines = terminal.out.lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.getFirst()).startsWith("JOB");
        int column = lines.getFirst().indexOf("REQUEST ID");
        assertThat(lines.get(1).substring(column)).startsWith("r-77");
        assertThat(lines.get(2)).contains("failed", "not enough credits");
    }

    @Test
    void jobsAsJsonHaveTheSameFieldsWhateverTheirState() {
        known(job(new JobState.Queued()));
        known(job(new JobState.Left(Samples.run("r-78"))));
        known(job(new JobState.Unknown(Problem.unclear(Kind.CONNECTION_LOST, ""))));
        assertThat(terminal.run("jobs", "--json")).isZero();
        List<JsonNode> objects = terminal.objects();
        assertThat(objects)
                .extracting(node -> node.get("state").stringValue())
                .containsExactly("queued", "left", "unknown");
        assertThat(objects)
                .allSatisfy(node -> assertThat(node.propertyNames())
                        .containsExactly(
                                "job",
                                "state",
                                "engine",
                                "prompt",
                                "aspect_ratio",
                                "resolution",
                                "duration",
                                "created",
                                "estimate",
                                "cost",
                                "request_id",
                                "file",
                                "problem",
                                "charged",
                                "words"));
        assertThat(objects.get(1).get("request_id").stringValue()).isEqualTo("r-78");
        assertThat(objects.get(2).get("charged").stringValue()).isEqualTo("MAYBE");
    }

    @Test
    void noJobsIsNoError() {
        assertThat(terminal.run("jobs")).isZero();
        assertThat(terminal.out).isEmpty();
    }

    @Test
    void aLostClipIsLookedForAndWaitedFor() {
        Job lost = job(new JobState.Unknown(Problem.unclear(Kind.CONNECTION_LOST, "")));
        known(lost);
        assertThat(terminal.run("job", lost.id().toString().substring(0, 8), "--look"))
                .isEqualTo(4);
        assertThat(terminal.err).contains("names nothing");
        terminal.queue.finds = true;
        terminal.finishNext();
        assertThat(terminal.run("job", lost.id().toString(), "--look")).isZero();
        assertThat(terminal.out).contains(".mp4");
    }

    @Test
    void aLostOneIsSentAgainOnlyWithAYesToThePrice() {
        Job lost = job(new JobState.Unknown(Problem.unclear(Kind.CONNECTION_LOST, "")));
        known(lost);
        assertThat(terminal.run("job", lost.id().toString(), "--again")).isEqualTo(2);
        assertThat(terminal.err).contains("$0.6125").contains("may have been charged");
        terminal.queue.maySendAgain = true;
        terminal.finishNext();
        assertThat(terminal.run("job", lost.id().toString(), "--again", "--yes"))
                .isZero();
        terminal.queue.rejection = Optional.of(Problem.free(Kind.OVER_CAP, "$2 > $1"));
        assertThat(terminal.run("job", lost.id().toString(), "--again", "--yes"))
                .isEqualTo(5);
    }

    @Test
    void aJobIsClosedByItsNumber() {
        Job lost = job(new JobState.Unknown(Problem.unclear(Kind.CONNECTION_LOST, "")));
        known(lost);
        assertThat(terminal.run("job", "nothing", "--close")).isEqualTo(2);
        assertThat(terminal.run("job", lost.id().toString(), "--close")).isZero();
        assertThat(terminal.queue.jobs).isEmpty();
    }

    @Test
    void resumeFinishesWhatWasSentAndTellsOfWhatWasNot() {
        terminal.queue.leftBehind = List.of(job(new JobState.Running(Samples.run("r-79"))));
        terminal.queue.held = true;
        terminal.finishNext();
        assertThat(terminal.run("resume")).isZero();
        assertThat(Path.of(terminal.out.strip())).exists();
        assertThat(terminal.err).contains("never sent");
    }

    @Test
    void resumeWaitsForNoJobThatStaysHeld() {
        terminal.queue.leftBehind = List.of(job(new JobState.Queued()));
        terminal.queue.held = true;
        assertThat(terminal.run("resume", "--json")).isZero();
        assertThat(terminal.out).isEmpty();
        assertThat(terminal.err).contains("Nothing was left behind", "never sent");
    }

    @Test
    void resumeSendsWhatWaitedWhenToldToAndSaysThePrice() {
        terminal.queue.leftBehind = List.of(job(new JobState.Queued()), job(new JobState.Queued()));
        terminal.queue.held = true;
        terminal.queue.maySend = true;
        terminal.finishNext();
        terminal.finishNext();
        assertThat(terminal.run("resume", "--send")).isZero();
        assertThat(terminal.out.lines()).hasSize(2);
        assertThat(terminal.err).contains("2 jobs", "$1.225").doesNotContain("--send");
    }

    @Test
    void resumeSaysWhatBecameUnknown() {
        terminal.queue.leftBehind = List.of(job(new JobState.Submitting()));
        terminal.queue.ends.add(_ -> new JobState.Unknown(Problem.unclear(Kind.STOPPED, "")));
        assertThat(terminal.run("resume", "--json")).isEqualTo(4);
        assertThat(terminal.objects().getFirst().get("charged").stringValue()).isEqualTo("MAYBE");
    }

    @Test
    void theLibraryIsSearchedAndListed() {
        Clips.some(600).forEach(terminal.library::add);
        assertThat(terminal.run("library", "--json")).isZero();
        assertThat(terminal.objects()).hasSize(600);
        JsonNode newest = terminal.objects().getFirst();
        assertThat(newest.get("clip").stringValue())
                .isEqualTo(Clips.clip(0).id().toString());
        assertThat(newest.get("tags").size()).isEqualTo(2);
        assertThat(Path.of(newest.get("file").stringValue())).isAbsolute();
        assertThat(terminal.run("library", "--search", "dunes wind")).isZero();
        assertThat(terminal.out.lines()).hasSize(75).allMatch(line -> line.contains("Dunes"));
        assertThat(terminal.run("library", "--search", "zebra")).isZero();
        assertThat(terminal.err).contains("No clips");
    }

    @Test
    void clipsAreExportedByTheBeginningOfTheirNumber() throws IOException {
        var clip = Clips.clip(0, "A cat");
        terminal.library.add(clip);
        Files.createDirectories(terminal.library.file(clip).getParent());
        Files.writeString(terminal.library.file(clip), "video");
        Path target = folder.resolve("out");
        String number = clip.id().toString().substring(0, 8);
        assertThat(terminal.run("export", number, "--to", target.toString(), "--name", "{prompt} {counter}"))
                .isZero();
        assertThat(Path.of(terminal.out.strip()))
                .isEqualTo(target.resolve("A cat 001.mp4"))
                .hasContent("video");
        assertThat(terminal.run("export", number, "--to", target.toString(), "--json"))
                .isZero();
        assertThat(terminal.objects().getFirst().get("clip").stringValue())
                .isEqualTo(clip.id().toString());
    }

    @Test
    void clipsAreExportedInOtherFormatsCutAndJoined() throws Exception {
        Path target = folder.resolve("out");
        var numbers = new ArrayList<String>();
        for (int i = 0; i < 2; i++) {
            var clip = Clips.clip(i, "Shot " + i);
            terminal.library.add(clip);
            Files.createDirectories(terminal.library.file(clip).getParent());
            ClipMaker.clip(terminal.library.file(clip), 36);
            numbers.add(clip.id().toString());
        }
        String to = target.toString();
        assertThat(terminal.run("export", numbers.get(0), "--to", to, "--format", "gif,mp3", "--name", "{words}"))
                .isZero();
        assertThat(terminal.out.lines().map(Path::of))
                .containsExactly(target.resolve("Shot 0.gif"), target.resolve("Shot 0.mp3"));
        assertThat(terminal.run("export", numbers.get(0), "--to", to, "--from", "1.2", "--name", "cut", "--json"))
                .isZero();
        assertThat(terminal.objects().getFirst().get("first_frame").asInt()).isEqualTo(24);
        assertThat(terminal.err).contains("24 to 35", "29 to 35", "--exact");
        assertThat(terminal.run("export", numbers.get(0), numbers.get(1), "--to", to, "--join", "--name", "both"))
                .isZero();
        assertThat(target.resolve("both.mp4")).isRegularFile();
        assertThat(terminal.run("export", numbers.get(0), "--to", to, "--collision", "skip", "--name", "both"))
                .isZero();
        assertThat(terminal.out).isEmpty();
        assertThat(terminal.err).contains("both.mp4");
        assertThat(terminal.run("export", "--resume")).isZero();
        for (String[] wrong : new String[][] {
            {"--preset", "none"},
            {"--collision", "maybe"},
            {"--size", "big"},
            {"--from", "3", "--until", "2"},
            {"--join", "--from", "1"},
            {"--clean", "--sidecar"}
        }) {
            var line = new ArrayList<>(List.of("export", numbers.get(0), "--to", to));
            line.addAll(List.of(wrong));
            assertThat(terminal.run(line.toArray(String[]::new))).as("%s", line).isEqualTo(2);
        }
    }

    @Test
    void anExportThatCannotBeIsWrongUsageOrAFailure() {
        var clip = Clips.clip(0, "A cat");
        terminal.library.add(clip);
        String to = folder.resolve("out").toString();
        String number = clip.id().toString();
        assertThat(terminal.run("export", number)).isEqualTo(2);
        assertThat(terminal.run("export", "zzz", "--to", to)).isEqualTo(2);
        assertThat(terminal.run("export", number, "--to", to, "--format", "avi"))
                .isEqualTo(2);
        assertThat(terminal.err).contains("avi", "mp4");
        assertThat(terminal.run("export", number, "--to", to, "--name", "{nonsense}"))
                .isEqualTo(2);
        assertThat(terminal.run("export", number, "--to", to, "--json"))
                .as("its file is gone")
                .isEqualTo(1);
        assertThat(terminal.objects().getFirst().get("file").isNull()).isTrue();
    }

    @Test
    void theBalanceIsToldWithWhatWasSpent() {
        terminal.secrets.keep("a-key-of-some-form");
        assertThat(terminal.run("balance")).isZero();
        assertThat(terminal.out).contains("segmind", "$12.418", "$1.225").doesNotContain("sketch");
        assertThat(terminal.run("balance", "--json")).isZero();
        JsonNode node = terminal.objects().getFirst();
        assertThat(node.get("credits").decimalValue()).isEqualByComparingTo("12.40");
        assertThat(node.get("free_credits").decimalValue()).isEqualByComparingTo("0.018");
        assertThat(node.get("spent_today").decimalValue()).isEqualByComparingTo("1.225");
    }

    @Test
    void withoutAKeyOrWithABadOneThereIsNoBalance() {
        assertThat(terminal.run("balance")).isEqualTo(1);
        assertThat(terminal.err).contains("no Segmind key");
        terminal.secrets.keep("a-key-of-some-form");
        terminal.balanceProblem = Optional.of(Problem.free(Kind.KEY_REJECTED, ""));
        assertThat(terminal.run("balance")).isEqualTo(1);
        assertThat(terminal.err).contains("does not accept");
    }

    @Test
    void theDoctorLooksAtEverythingEvenIfACheckBreaks() {
        terminal.checks.add(() -> new Check("codecs", true, "H.264, AAC"));
        terminal.checks.add(() -> {
            throw new IllegalStateException("odd");
        });
        terminal.checks.add(() -> new Check("sound", true, "1 device"));
        assertThat(terminal.run("doctor")).isEqualTo(1);
        assertThat(terminal.out.lines()).hasSize(3);
        assertThat(terminal.out).contains("ok  codecs", "--  check", "odd");
        terminal.checks.remove(1);
        assertThat(terminal.run("doctor", "--json")).isZero();
        assertThat(terminal.objects().getLast().get("check").stringValue()).isEqualTo("sound");
    }

    @Test
    void theLibraryIsCheckedAndMoved() {
        assertThat(terminal.run("library", "--check")).isZero();
        terminal.care.willSee(new Seen(0, 0, 0, 0, 0, List.of(new Trouble(Trouble.Kind.CUT_SHORT, "2026/11/a.mp4"))));
        assertThat(terminal.run("library", "--check")).isEqualTo(1);
        assertThat(terminal.out).contains("2026/11/a.mp4 is damaged");
        assertThat(terminal.run("library", "--move-to", "elsewhere")).isZero();
        assertThat(terminal.movedTo).isEqualTo(Path.of("elsewhere"));
    }

    @Test
    void theIndexIsRebuilt() {
        terminal.care.willSee(
                new Seen(12, 0, 0, 1, 2, List.of(new Trouble(Trouble.Kind.VIDEO_MISSING, "2026/11/a.mp4"))));
        assertThat(terminal.run("rebuild")).isZero();
        assertThat(terminal.out).contains("12 clips");
        assertThat(terminal.err).contains("2026/11/a.mp4 is not there");
        terminal.care.breakDown();
        assertThat(terminal.run("rebuild")).isEqualTo(1);
        assertThat(terminal.err).contains("Read-only file system");
    }
}
