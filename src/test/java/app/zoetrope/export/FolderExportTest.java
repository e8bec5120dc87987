package app.zoetrope.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.zoetrope.model.Clip;
import app.zoetrope.testkit.Clips;
import app.zoetrope.testkit.CopyingTranscoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderExportTest {
    @TempDir
    Path home;

    private Path target;
    private final List<Clip> clips = Clips.some(3);

    @BeforeEach
    void write() throws IOException {
        target = home.resolve("out");
        for (Clip clip : clips) {
            Files.createDirectories(source(clip).getParent());
            Files.writeString(source(clip), "video " + clip.id());
        }
    }

    private Path source(Clip clip) {
        return home.resolve(clip.file());
    }

    private ExportPlan plan(String template) {
        return plan(clips, template);
    }

    private ExportPlan plan(List<Clip> some, String template) {
        var order = ExportOrder.copies(some, new NameTemplate(template), target);
        return ExportPlan.of(order, this::source, _ -> 1, ZoneOffset.UTC);
    }

    private static FolderExport export() {
        return new FolderExport(new CopyingTranscoder(), _ -> new byte[0], ExportJournal.NONE);
    }

    @Test
    void everyFileIsCopiedWithItsProgress() throws Exception {
        var done = new ArrayList<Double>();
        var results = export().run(plan("{resolution}/{counter}"), (_, part) -> done.add(part));
        assertThat(results).allMatch(result -> result.failure().isEmpty());
        for (var item : plan("x").items()) {
            assertThat(Files.exists(item.target())).isFalse();
        }
        assertThat(target.resolve("480p/001.mp4"))
                .hasContent("video " + clips.getFirst().id());
        assertThat(done).hasSize(3).containsOnly(1.0);
        assertThat(parts()).isEmpty();
    }

    @Test
    void namesThatCollideAreCounted() throws Exception {
        Files.createDirectories(target);
        Files.writeString(target.resolve("a.mp4"), "mine");
        assertThat(plan("a").items())
                .extracting(item -> item.target().getFileName().toString())
                .containsExactly("a (2).mp4", "a (3).mp4", "a (4).mp4");
        export().run(plan("a"), (_, _) -> {});
        assertThat(target.resolve("a.mp4")).hasContent("mine");
    }

    @Test
    void namesThatDifferInCaseAloneCollideToo() {
        var two = List.of(Clips.clip(0, "Wave"), Clips.clip(1, "wAVE"));
        var plan = plan(two, "{prompt}");
        assertThat(plan.items().getLast().target()).hasFileName("wAVE (2).mp4");
    }

    @Test
    void aFileThatAppearsMeanwhileIsNotOverwritten() throws Exception {
        ExportPlan plan = plan("{counter}");
        Files.createDirectories(target);
        Files.writeString(target.resolve("002.mp4"), "mine");
        var results = export().run(plan, (_, _) -> {});
        assertThat(results).extracting(result -> result.failure().isPresent()).containsExactly(false, true, false);
        assertThat(target.resolve("002.mp4")).hasContent("mine");
        assertThat(parts()).isEmpty();
    }

    @Test
    void oneMissingSourceDoesNotStopTheOthers() throws Exception {
        Files.delete(source(clips.get(1)));
        var results = export().run(plan("{counter}"), (_, _) -> {});
        assertThat(results).extracting(result -> result.failure().isPresent()).containsExactly(false, true, false);
        assertThat(parts()).isEmpty();
    }

    @Test
    void stoppingLeavesNoPartFile() {
        ExportPlan plan = plan("{counter}");
        assertThatThrownBy(() -> export().run(plan, (index, _) -> {
                    if (index == 1) {
                        Thread.currentThread().interrupt();
                    }
                }))
                .isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isFalse();
        assertThat(target.resolve("001.mp4")).exists();
        assertThat(target.resolve("002.mp4")).doesNotExist();
        assertThat(parts()).isEmpty();
    }

    private ExportPlan planned(String template, Collision collision, Treatment treatment) {
        var order = ExportOrder.copies(clips, new NameTemplate(template), target)
                .with(List.of(Preset.UNTOUCHED), treatment, collision);
        return ExportPlan.of(order, this::source, _ -> 1, ZoneOffset.UTC);
    }

    @Test
    void whatIsThereIsLeftAloneWhereThatIsTheRule() throws Exception {
        Files.createDirectories(target);
        Files.writeString(target.resolve("002.mp4"), "mine");
        ExportPlan plan = planned("{counter}", Collision.SKIP, Treatment.PLAIN);
        assertThat(plan.skipped()).containsExactly(target.resolve("002.mp4"));
        assertThat(export().run(plan, (_, _) -> {})).hasSize(2);
        assertThat(target.resolve("002.mp4")).hasContent("mine");
    }

    @Test
    void aFileIsWrittenOverOnlyOnceTheNewOneIsWhole() throws Exception {
        Files.createDirectories(target.resolve("003.mp4"));
        Files.writeString(target.resolve("001.mp4"), "old");
        Files.writeString(target.resolve("002.mp4"), "old");
        ExportPlan plan = planned("{counter}", Collision.OVERWRITE, Treatment.PLAIN);
        assertThat(plan.items()).extracting(ExportPlan.Item::replaces).containsExactly(true, true, false);
        assertThat(plan.items().getLast().target())
                .as("a folder is never replaced")
                .hasFileName("003 (2).mp4");
        Files.delete(source(clips.get(1)));
        export().run(plan, (_, _) -> {});
        assertThat(target.resolve("001.mp4"))
                .hasContent("video " + clips.getFirst().id());
        assertThat(target.resolve("002.mp4")).hasContent("old");
        assertThat(parts()).isEmpty();
    }

    @Test
    void twoClipsOfOneExportNeverOverwriteEachOtherNorTheLibrary() throws Exception {
        target = home;
        var order = new ExportOrder(
                clips,
                List.of(Preset.UNTOUCHED),
                Treatment.PLAIN,
                new NameTemplate("2026/11/clip 00000"),
                Collision.OVERWRITE,
                target);
        ExportPlan plan = ExportPlan.of(order, this::source, _ -> 1, ZoneOffset.UTC);
        assertThat(plan.items()).extracting(ExportPlan.Item::target).doesNotHaveDuplicates();
        export().run(plan, (_, _) -> {});
        for (Clip clip : clips) {
            assertThat(source(clip)).hasContent("video " + clip.id());
        }
    }

    @Test
    void aLinkInTheFolderLeadsNowhereElse() throws Exception {
        Path elsewhere = Files.createDirectories(home.resolve("elsewhere"));
        Files.createDirectories(target);
        Files.createSymbolicLink(target.resolve("480p"), elsewhere);
        var results = export().run(plan("{resolution}/{counter}"), (_, _) -> {});
        assertThat(results).extracting(result -> result.failure().isPresent()).containsExactly(true, false, true);
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void aSidecarLiesBesideItsFile() throws Exception {
        export().run(planned("{counter}", Collision.COUNT, Treatment.PLAIN.withSidecar(true)), (_, _) -> {});
        assertThat(target.resolve("001.mp4.json")).exists();
        assertThat(planned("{counter}", Collision.COUNT, Treatment.PLAIN).items())
                .allMatch(ExportPlan.Item::renamed);
    }

    private List<Path> parts() {
        try (Stream<Path> files = Files.walk(target)) {
            return files.filter(file -> file.toString().endsWith(".part")).toList();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
