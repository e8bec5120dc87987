package app.zoetrope.ui.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import app.zoetrope.library.ClipQuery;
import app.zoetrope.library.Condition;
import app.zoetrope.model.Clip;
import app.zoetrope.testkit.Clips;
import app.zoetrope.testkit.DirectTaskRunner;
import app.zoetrope.testkit.FakeClipLibrary;
import app.zoetrope.testkit.FakeDesktop;
import app.zoetrope.testkit.FakeSearches;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GalleryViewModelTest {
    private final FakeClipLibrary library = new FakeClipLibrary(Clips.some(200));
    private final DirectTaskRunner tasks = new DirectTaskRunner();
    private final FakeDesktop desktop = new FakeDesktop();
    private final List<Path> trashed = new ArrayList<>();
    private final List<String> called = new ArrayList<>();
    private final GalleryViewModel model = new GalleryViewModel(
            library,
            tasks,
            desktop,
            new GalleryActions(
                    clip -> called.add("open " + clip.file()),
                    (_, part) -> called.add("reuse " + part),
                    clips -> called.add("export " + clips.size()),
                    (a, b) -> called.add("compare " + a.id().equals(b.id())),
                    new FakeSearches(),
                    trashed::add,
                    (clips, agreed) -> {
                        called.add("empty " + clips);
                        agreed.run();
                    },
                    () -> called.add("jobs")));

    @BeforeEach
    void ask() {
        model.refresh();
    }

    @Test
    void wordsAreLookedForAsTheyAreTyped() {
        model.filters().wordsProperty().set("ne");
        model.filters().wordsProperty().set("neon");

        assertThat(library.asked().getLast().words()).isEqualTo("neon");
        assertThat(model.foundProperty().get()).isEqualTo(25);
    }

    @Test
    void everyShelfIsCounted() {
        Counts counts = model.countsProperty().get();
        assertThat(List.of(counts.all(), counts.favourites(), counts.sketches(), counts.bin()))
                .containsExactly(200, 20, 50, 0);
    }

    @Test
    void theKeyboardGoesAlongTheRowsAndStopsAtTheEnds() {
        model.chooser().move(4, false);
        assertThat(chosen()).containsExactly(Clips.clip(0));
        model.chooser().move(4, false);
        model.chooser().move(-1, false);
        assertThat(chosen()).containsExactly(Clips.clip(3));
        model.chooser().move(500, false);
        assertThat(chosen()).containsExactly(Clips.clip(199));
    }

    @Test
    void shiftExtendsFromWhereTheChoiceBegan() {
        model.chooser().moveTo(10, false);
        model.chooser().move(3, true);
        assertThat(chosen()).hasSize(4);
        model.chooser().move(-5, true);
        assertThat(chosen()).hasSize(3).contains(Clips.clip(8), Clips.clip(10));
    }

    @Test
    void allOfThemCanBeChosenThoughFewAreOnScreen() {
        model.chooser().all();
        assertThat(chosen()).hasSize(200);
    }

    @Test
    void aRatingIsStoredAndShownAtOnce() {
        model.chooser().moveTo(2, false);
        model.judging().rate(5);

        assertThat(library.find(Clips.clip(2).id()).orElseThrow().rating()).isEqualTo(5);
        assertThat(model.at(2).orElseThrow().rating()).isEqualTo(5);
        assertThat(chosen().getFirst().rating()).isEqualTo(5);
    }

    @Test
    void deletedClipsGoToTheBinAndComeBackByUndo() {
        model.chooser().moveTo(5, false);
        model.chooser().move(1, true);
        model.delete();

        assertThat(model.countsProperty().get().bin()).isEqualTo(2);
        assertThat(model.noticeProperty().get().orElseThrow())
                .isEqualTo(new Notice("2 clips moved to the bin", true, false));
        assertThat(chosen()).as("the next one").containsExactly(Clips.clip(7));

        model.undo();

        assertThat(model.countsProperty().get().bin()).isZero();
        assertThat(model.at(5).orElseThrow().id()).isEqualTo(Clips.clip(5).id());
        assertThat(chosen())
                .extracting(Clip::id)
                .containsExactly(Clips.clip(5).id(), Clips.clip(6).id());
    }

    @Test
    void undoGoesBackMoreThanOnce() {
        model.chooser().moveTo(0, false);
        model.delete();
        model.delete();
        model.undo();
        model.undo();
        model.undo();

        assertThat(model.countsProperty().get().bin()).isZero();
    }

    @Test
    void theNoticeGoesByItselfAndUndoStillWorks() {
        model.chooser().moveTo(0, false);
        model.delete();
        tasks.elapse();
        assertThat(model.noticeProperty().get()).isEmpty();

        model.undo();
        assertThat(model.countsProperty().get().bin()).isZero();
    }

    @Test
    void whatCannotBeDeletedStaysAndSaysWhy() {
        library.breakDown();
        model.chooser().moveTo(0, false);
        model.delete();

        Notice notice = model.noticeProperty().get().orElseThrow();
        assertThat(notice.problem()).isTrue();
        assertThat(notice.text()).contains("Read-only file system");
        assertThat(model.foundProperty().get()).isEqualTo(200);
    }

    @Test
    void theBinGivesBack() {
        model.chooser().moveTo(0, false);
        model.delete();
        model.filters().shelfProperty().set(Shelf.BIN);
        model.chooser().moveTo(0, false);
        model.restore();

        assertThat(model.emptinessProperty().get()).isEqualTo(Emptiness.BIN_EMPTY);
        assertThat(model.countsProperty().get().all()).isEqualTo(200);
    }

    @Test
    void aNewClipDoesNotSlipUnderTheChoice() {
        model.chooser().moveTo(4, false);
        library.add(Clips.clip(-1));
        model.refresh();

        assertThat(chosen()).containsExactly(Clips.clip(4));
        assertThat(model.chooser().lead()).isEqualTo(5);
        model.chooser().move(1, false);
        assertThat(chosen()).containsExactly(Clips.clip(5));
    }

    @Test
    void nothingFoundIsNotTheSameAsNothingThere() {
        model.filters().wordsProperty().set("zeppelin");
        tasks.elapse();
        assertThat(model.emptinessProperty().get()).isEqualTo(Emptiness.NOTHING_FOUND);

        model.filters().clear();
        tasks.elapse();
        assertThat(model.emptinessProperty().get()).isEqualTo(Emptiness.NONE);
    }

    @Test
    void tagsAreAddedToAllThatAreChosen() {
        model.chooser().moveTo(0, false);
        model.chooser().move(1, true);
        model.judging().addTag(" night ");
        model.judging().addTag("  ");

        assertThat(chosen()).allMatch(clip -> clip.tags().contains("night"));
        model.judging().removeTag("night");
        assertThat(chosen()).noneMatch(clip -> clip.tags().contains("night"));
    }

    @Test
    void commandsReachTheOtherScreensAndTheDesktop() {
        model.export();
        assertThat(called).as("nothing is chosen").isEmpty();
        assertThat(model.noticeProperty().get()).map(Notice::text).contains("Choose a clip first.");
        model.chooser().moveTo(0, false);
        model.open();
        model.reuse(Reuse.PICTURE);
        model.export();
        model.outside().showInFolder();

        assertThat(called).containsExactly("open 2026/11/clip 00000.mp4", "reuse PICTURE", "export 1");
        assertThat(desktop.asked()).containsExactly("reveal clip 00000.mp4");
    }

    @Test
    void aDesktopThatCannotSaysWhereTheFileIs() {
        desktop.makeUnable();
        model.chooser().moveTo(0, false);
        model.outside().openInSystem();

        assertThat(model.noticeProperty().get().orElseThrow().text()).contains("clip 00000.mp4");
    }

    @Test
    void anotherOrderAsksAnew() {
        model.filters().sortProperty().set(ClipQuery.Sort.OLDEST);
        assertThat(model.at(0)).contains(Clips.clip(199));
    }

    private List<Clip> chosen() {
        return model.selectedProperty().get();
    }

    @Test
    void everyJudgementOfManyIsOneStepToUndo() {
        model.chooser().choose(1, false, false);
        model.chooser().choose(5, true, false);
        model.judging().toggleRejected();
        assertThat(model.selectedProperty().get())
                .hasSize(5)
                .allMatch(clip -> clip.judgement().rejected());
        assertThat(model.noticeProperty().get()).get().matches(Notice::undo);
        model.judging().rate(2);
        model.undo();
        model.undo();
        assertThat(model.selectedProperty().get())
                .noneMatch(clip -> clip.judgement().rejected());
    }

    @Test
    void aCollectionComesToBeWithItsFirstClipAndIsAFilter() {
        model.chooser().choose(0, false, false);
        model.chooser().choose(2, true, false);
        model.judging().collect("  Best of June ");
        assertThat(model.countsProperty().get().collections())
                .filteredOn(label -> label.name().equals("Best of June"))
                .singleElement()
                .matches(label -> label.clips() == 3);
        model.filters().add(new Condition.InCollection("Best of June"));
        assertThat(model.foundProperty().get()).isEqualTo(3);
        model.filters().clear();
        assertThat(model.foundProperty().get()).isEqualTo(200);
    }

    @Test
    void furtherFiltersReplaceOthersOfTheirKindAndJoinTheRest() {
        model.filters().add(new Condition.OfLength(Optional.of(Duration.ofSeconds(5)), Optional.empty()));
        model.filters().add(new Condition.OfLength(Optional.empty(), Optional.of(Duration.ofSeconds(5))));
        model.filters().add(new Condition.Rejected(false));
        assertThat(model.filters().query().conditions()).hasSize(2);
        model.filters().drop(Condition.OfLength.class);
        assertThat(model.filters().query().conditions()).containsExactly(new Condition.Rejected(false));
    }

    @Test
    void notesAreKeptAndTagsCompleted() {
        Clip first = model.at(0).orElseThrow();
        model.judging().note(first, "the light is right");
        assertThat(model.at(0).orElseThrow().judgement().notes()).isEqualTo("the light is right");
        model.chooser().choose(0, false, false);
        model.judging().addTag("Zebra crossing");
        var offered = new ArrayList<String>();
        model.judging().suggestTags("zeb", offered::addAll);
        assertThat(offered).containsExactly("Zebra crossing");
    }

    @Test
    void theBinIsEmptiedIntoTheTrashAfterAQuestion() {
        model.emptyBin();
        assertThat(called).as("an empty bin asks nothing").isEmpty();
        model.chooser().choose(0, false, false);
        model.delete();
        model.emptyBin();
        assertThat(called).containsExactly("empty 1");
        assertThat(trashed).hasSize(1);
        assertThat(model.countsProperty().get().bin()).isZero();
    }

    @Test
    void aSearchIsKeptUnderANameAndShownAgainWhole() {
        model.filters().wordsProperty().set("harbour");
        model.filters().minRatingProperty().set(2);
        model.filters().add(new Condition.Rejected(false));
        ClipQuery asked = model.filters().query();
        model.searches().save(" Night harbours ");
        model.filters().clear();
        model.searches().show(model.searches().allProperty().get().getFirst());
        assertThat(model.filters().query()).isEqualTo(asked);
        assertThat(model.filters().minRatingProperty().get()).isEqualTo(2);
        model.searches().remove(model.searches().allProperty().get().getFirst());
        assertThat(model.searches().allProperty().get()).isEmpty();
    }

    @Test
    void aRatingFromTheComparisonIsShownHereAndUndoneHere() {
        Clip first = model.at(0).orElseThrow();
        var told = new ArrayList<Clip>();
        model.judging().rate(first, 3, told::add);
        assertThat(told).singleElement().matches(clip -> clip.rating() == 3);
        assertThat(model.at(0).orElseThrow().rating()).isEqualTo(3);
        model.undo();
        assertThat(model.at(0).orElseThrow().rating()).isEqualTo(first.rating());
    }
}
