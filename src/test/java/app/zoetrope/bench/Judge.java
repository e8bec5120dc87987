package app.zoetrope.bench;

import app.zoetrope.model.Job;
import app.zoetrope.model.JobState;
import app.zoetrope.model.LedgerEntry;
import app.zoetrope.model.Money;
import app.zoetrope.testkit.FakeSegmind;
import app.zoetrope.testkit.KitProgram;
import app.zoetrope.testkit.RealProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Holds what a home came to against what its service saw, and against the promise: a paid clip is never lost and
/// never paid for twice.
final class Judge {
    private final FakeSegmind service;
    private final byte[] clip;
    private final List<String> wrong = new ArrayList<>();

    /// @param clip what the service gives for every request
    Judge(FakeSegmind service, byte[] clip) {
        this.service = service;
        this.clip = clip;
    }

    List<String> wrong() {
        return List.copyOf(wrong);
    }

    void expect(boolean good, String otherwise) {
        if (!good) {
            wrong.add(otherwise);
        }
    }

    /// @param known jobs whose number, or whose clip, was stored here after some kill
    void judge(Home home, Set<String> known) throws IOException, InterruptedException {
        int done = 0;
        int unknown = 0;
        for (Job job : home.jobs()) {
            String name = job.id().toString().substring(0, 8);
            Optional<LedgerEntry> row = home.entry(job);
            if (known.contains(job.id().toString())) {
                expect(
                        job.state() instanceof JobState.Done,
                        name + ": was known, is " + job.state().label());
            }
            switch (job.state()) {
                case JobState.Done _ -> {
                    done++;
                    done(home, name, row);
                }
                case JobState.Unknown _ -> {
                    unknown++;
                    expect(
                            row.filter(LedgerEntry::isUncertain).isPresent(),
                            name + ": unknown, but the ledger is sure");
                }
                case JobState.Queued _ ->
                    expect(
                            row.map(LedgerEntry::counted).orElse(Money.ZERO).isZero(),
                            name + ": queued, and yet counted as spent");
                default -> wrong.add(name + ": ended as " + job.state().label());
            }
        }
        int accepted = service.accepted();
        expect(
                accepted <= home.jobs().size(),
                accepted + " POSTs accepted for " + home.jobs().size() + " jobs");
        expect(done <= accepted, done + " clips for " + accepted + " POSTs");
        expect(accepted <= done + unknown, accepted + " POSTs, but only " + done + " done and " + unknown + " unknown");
        files(home, done);
        words(home);
    }

    private void done(Home home, String name, Optional<LedgerEntry> row) throws IOException, InterruptedException {
        expect(
                row.filter(each -> each.outcome().equals("done")).isPresent(),
                name + ": done, but the ledger says "
                        + row.map(LedgerEntry::outcome).orElse("nothing"));
        boolean right = row.flatMap(LedgerEntry::actual)
                .map(service.billed()::contains)
                .orElseGet(() -> row.filter(LedgerEntry::isUncertain).isPresent());
        expect(right, name + ": the ledger's cost is not what was billed");
    }

    private void files(Home home, int done) throws IOException, InterruptedException {
        expect(home.ending(".part").isEmpty(), "part files: " + home.ending(".part"));
        expect(home.ending(".tmp").isEmpty(), "drafts: " + home.ending(".tmp"));
        Set<String> videos = stems(home, ".mp4");
        Set<String> sidecars = stems(home, ".json");
        expect(videos.size() == done, videos.size() + " clips for " + done + " that are done");
        expect(videos.equals(sidecars), "clips " + videos + ", sidecars " + sidecars);
        Set<String> indexed = home.clips().stream()
                .map(each -> each.file().replaceFirst("\\.mp4$", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        expect(videos.equals(indexed), "clips " + videos + ", index " + indexed);
        for (String video : videos) {
            plays(home.folder().resolve("library").resolve(video + ".mp4"));
        }
    }

    private static Set<String> stems(Home home, String end) {
        return home.ending(end).stream()
                .map(name -> name.substring(0, name.length() - end.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void plays(Path video) throws IOException, InterruptedException {
        expect(Arrays.equals(Files.readAllBytes(video), clip), video.getFileName() + " is not what was sent");
        try {
            KitProgram.run("ffmpeg", List.of("-v", "error", "-xerror", "-i", video.toString(), "-f", "null", "-"));
        } catch (IOException failure) {
            wrong.add(video.getFileName() + " does not play: " + failure.getMessage());
        }
    }

    private void words(Home home) throws IOException {
        String logs = RealProgram.logs(home.folder());
        expect(!logs.contains("is locked") && !logs.contains("SQLITE_BUSY"), "the database was locked");
        expect(
                !logs.contains(" ERROR "),
                "an error in the log: "
                        + logs.lines()
                                .filter(line -> line.contains(" ERROR "))
                                .findFirst()
                                .orElse(""));
        try (Stream<Path> all = Files.walk(home.folder())) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                boolean text = !file.toString().endsWith(".mp4") && Files.size(file) < 4 << 20;
                if (text
                        && new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1)
                                .contains(FakeSegmind.KEY)) {
                    wrong.add("the key is in " + file.getFileName());
                }
            }
        }
    }
}
