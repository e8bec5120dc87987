package app.zoetrope.ui.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import app.zoetrope.library.ClipQuery;
import app.zoetrope.model.Clip;
import app.zoetrope.testkit.Clips;
import app.zoetrope.testkit.FakeClipLibrary;
import app.zoetrope.testkit.ManualTaskRunner;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClipPagesTest {
    private final FakeClipLibrary library = new FakeClipLibrary(Clips.some(500));
    private final ManualTaskRunner tasks = new ManualTaskRunner();
    private final List<Exception> failures = new ArrayList<>();
    private final ClipPages pages = new ClipPages(library, tasks, failures::add);

    @Test
    void theLatestQuestionWinsWhateverTheAnswersDo() {
        pages.ask(ClipQuery.ALL.withWords("cat"), () -> {});
        pages.ask(ClipQuery.ALL.withWords("neon"), () -> {});

        assertThat(tasks.waiting()).as("one question at a time").isEqualTo(1);
        tasks.runAll();

        assertThat(pages.at(0).orElseThrow().request().prompt()).startsWith("Neon");
    }

    @Test
    void aPageComesWhenItIsLookedAtAndIsAskedForOnce() {
        pages.ask(ClipQuery.ALL, () -> {});
        tasks.runAll();
        int before = library.asked().size();

        assertThat(pages.at(300)).isEmpty();
        assertThat(pages.at(301)).isEmpty();
        assertThat(tasks.waiting()).isEqualTo(1);
        tasks.runAll();

        assertThat(pages.at(300)).contains(Clips.clip(300));
        assertThat(library.asked()).hasSize(before + 1);
        assertThat(library.asked().getLast().limit()).isEqualTo(ClipPages.PAGE);
    }

    @Test
    void pagesThatWerePassedByAreNeverRead() {
        pages.ask(ClipQuery.ALL, () -> {});
        tasks.runAll();
        int before = library.asked().size();

        for (int index = 60; index < 500; index += 60) {
            pages.at(index);
        }
        assertThat(tasks.waiting()).isEqualTo(1);
        tasks.runAll();

        assertThat(library.asked()).hasSize(before + 4);
        assertThat(pages.at(490)).isPresent();
    }

    @Test
    void aPageOfAnOlderQuestionIsDropped() {
        pages.ask(ClipQuery.ALL, () -> {});
        tasks.runAll();
        pages.at(120);
        pages.ask(ClipQuery.ALL.withSort(ClipQuery.Sort.OLDEST), () -> {});

        tasks.run(0);
        tasks.runAll();
        pages.at(120);
        tasks.runAll();

        assertThat(pages.at(120)).contains(Clips.clip(499 - 120));
    }

    @Test
    void aRangeOverPagesThatAreNotHereIsFetchedWhole() {
        pages.ask(ClipQuery.ALL, () -> {});
        tasks.runAll();
        var got = new ArrayList<Clip>();

        pages.range(50, 250, got::addAll);
        tasks.runAll();

        assertThat(got).hasSize(201).startsWith(Clips.clip(50)).endsWith(Clips.clip(250));
    }
}
