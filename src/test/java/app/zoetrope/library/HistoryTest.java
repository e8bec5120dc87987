package app.zoetrope.library;

import static org.assertj.core.api.Assertions.assertThat;

import app.zoetrope.model.Clip;
import app.zoetrope.model.ClipId;
import app.zoetrope.testkit.Clips;
import app.zoetrope.testkit.FakeClipLibrary;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryTest {
    private final List<Clip> clips = Clips.some(3);
    private final FakeClipLibrary library = new FakeClipLibrary(clips);
    private final History history = new History(library);

    @Test
    void changesStartFromWhatIsStoredNow() throws Exception {
        Clip clip = clips.getFirst();
        history.rate(clip.id(), 5);
        history.favour(clip.id(), false);
        history.tag(clip.id(), List.of(" sea  side ", "Sea side", "", "wave"));
        assertThat(history.find(clip.id())).contains(clip.rated(5).liked(false).tagged(List.of("sea side", "wave")));
    }

    @Test
    void aRatingStaysBetweenNoneAndFive() throws Exception {
        assertThat(history.rate(clips.getFirst().id(), 9).rating()).isEqualTo(5);
        assertThat(history.rate(clips.getFirst().id(), -1).rating()).isZero();
    }

    @Test
    void aDeletionIsUndone() throws Exception {
        var deletion = history.delete(List.of(clips.get(0).id(), clips.get(2).id()));
        assertThat(history.count(ClipQuery.ALL)).isEqualTo(1);
        assertThat(deletion.kept()).isEmpty();
        assertThat(history.restore(deletion)).containsExactly(clips.get(0), clips.get(2));
        assertThat(history.count(ClipQuery.ALL)).isEqualTo(3);
    }

    @Test
    void whatCannotBeDeletedIsNamedWithItsReason() {
        library.breakDown();
        var deletion = history.delete(List.of(clips.getFirst().id()));
        assertThat(deletion.clips()).isEmpty();
        assertThat(deletion.kept()).containsOnlyKeys(clips.getFirst().id());
    }

    @Test
    void manyAreJudgedAtOnceAndTheUndoTakesBackOnlyThat() throws Exception {
        List<ClipId> ids = clips.stream().map(Clip::id).toList();
        var edit = history.judge(
                ids,
                judgement -> judgement.rated(4).tagged(List.of("keep", "KEEP ")).setAside(true));
        assertThat(edit.after()).hasSize(3).allMatch(clip -> clip.tags().equals(List.of("keep")));
        history.favour(clips.getFirst().id(), false);
        history.judge(
                List.of(clips.getFirst().id()),
                judgement -> judgement.noted("later").tagged(List.of("keep", "x")));
        history.undo(edit);
        Clip first = history.find(clips.getFirst().id()).orElseThrow();
        assertThat(first.rating()).isEqualTo(clips.getFirst().rating());
        assertThat(first.favourite()).isFalse();
        assertThat(first.judgement().notes()).isEqualTo("later");
        assertThat(first.tags()).containsExactlyInAnyOrder("x", "surf", "hero");
        assertThat(history.find(clips.get(1).id())).contains(clips.get(1));
        assertThat(history.find(clips.get(2).id())).contains(clips.get(2));
    }

    @Test
    void whatCannotBeWrittenIsNotPartOfTheEdit() {
        library.breakDown();
        var edit = history.judge(List.of(clips.getFirst().id()), judgement -> judgement.rated(5));
        assertThat(edit.after()).isEmpty();
        assertThat(edit.kept()).containsOnlyKeys(clips.getFirst().id());
    }
}
