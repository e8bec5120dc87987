package app.zoetrope.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.zoetrope.export.Collision;
import app.zoetrope.export.ExportControl;
import app.zoetrope.export.ExportJournal;
import app.zoetrope.export.ExportOrder;
import app.zoetrope.export.ExportPlan;
import app.zoetrope.export.FolderExport;
import app.zoetrope.export.Format;
import app.zoetrope.export.Marks;
import app.zoetrope.export.NameTemplate;
import app.zoetrope.export.Preset;
import app.zoetrope.export.Span;
import app.zoetrope.export.Treatment;
import app.zoetrope.model.Clip;
import app.zoetrope.testkit.Clips;
import app.zoetrope.testkit.CopyingTranscoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileExportsTest {
    @TempDir
    Path home;

    private final List<Clip> clips = Clips.some(4);
    private FileExports journal;

    @BeforeEach
    void write() throws IOException {
        for (Clip clip : clips) {
            Files.createDirectories(source(clip).getParent());
            Files.writeString(source(clip), "video " + clip.id());
        }
        journal = journal();
    }

    private FileExports journal() {
        return new FileExports(
                home.resolve("data"),
                id -> clips.stream().filter(clip -> clip.id().equals(id)).findFirst(),
                this::source);
    }

    private Path source(Clip clip) {
        return home.resolve(clip.file());
    }

    private ExportPlan plan() {
        var order = ExportOrder.copies(clips, new NameTemplate("{resolution}/{counter}"), home.resolve("out"))
                .with(
                        List.of(Preset.UNTOUCHED, Preset.of(Format.GIF)),
                        Treatment.PLAIN.marked(Marks.CLEAN).cut(Optional.of(new Span(0.5, 1)), true),
                        Collision.COUNT);
        return ExportPlan.of(order, this::source, _ -> 1, ZoneOffset.UTC);
    }

    private FolderExport export(ExportJournal kept) {
        return new FolderExport(new CopyingTranscoder(), new ExportSidecars(), kept);
    }

    @Test
    void aStoppedExportGoesOnWhereItWas() throws Exception {
        ExportPlan plan = plan();
        var made = new ArrayList<Path>();
        assertThatThrownBy(() -> export(journal).run(plan, new Stopping(3, made), new ExportControl()))
                .isInstanceOf(InterruptedException.class);
        assertThat(made).hasSize(3);
        Files.writeString(made.getFirst(), "not made twice");

        List<ExportJournal.Unfinished> rests = journal().unfinished();
        assertThat(rests).hasSize(1);
        assertThat(rests.getFirst().plan().items())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("renamed")
                .isEqualTo(plan.items().subList(3, 8));
        assertThat(journal.unfinished()).as("somebody is at it").isEmpty();

        var results = export(journal).finish(rests.getFirst(), (_, _) -> {}, new ExportControl());
        assertThat(results).hasSize(5).allMatch(result -> result.failure().isEmpty());
        assertThat(made.getFirst()).hasContent("not made twice");
        assertThat(plan.items()).allMatch(item -> Files.exists(item.target()));
        assertThat(journal.unfinished()).isEmpty();
        assertThat(home.resolve("data/exports")).isEmptyDirectory();
    }

    @Test
    void aCancelledOneIsForgotten() throws Exception {
        var control = new ExportControl();
        control.cancel();
        assertThatThrownBy(() -> export(journal).run(plan(), new Stopping(1, new ArrayList<>()), control))
                .isInstanceOf(InterruptedException.class);
        assertThat(journal.unfinished()).isEmpty();
    }

    @Test
    void whatIsDamagedOrNotThereAnyMoreIsLeftOut() throws Exception {
        try (var entry = journal.begin(plan())) {
            entry.done(0);
        }
        Path exports = home.resolve("data/exports");
        Files.writeString(exports.resolve("x.json"), "{\"folder\": 3");
        Files.writeString(exports.resolve("y.json"), "{\"folder\":\"/tmp\",\"tasks\":[{\"target\":\"../../evil\"}]}");
        Files.writeString(exports.resolve("z.done"), "7\nnonsense\n");
        var less = new FileExports(
                home.resolve("data"),
                id -> id.equals(clips.get(2).id()) ? Optional.of(clips.get(2)) : Optional.empty(),
                this::source);
        List<ExportJournal.Unfinished> rests = less.unfinished();
        assertThat(rests).hasSize(1);
        assertThat(rests.getFirst().plan().items())
                .hasSize(2)
                .allMatch(item -> item.clip().equals(clips.get(2)));
        rests.getFirst().entry().close();
    }

    private record Stopping(int after, List<Path> made) implements FolderExport.Progress {
        @Override
        public void progressed(int index, double done) {
            if (index == after) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void finished(int index, FolderExport.Result result) {
            made.add(result.item().target());
        }
    }
}
