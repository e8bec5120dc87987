package app.zoetrope.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.zoetrope.library.ClipQuery;
import app.zoetrope.library.Condition;
import app.zoetrope.library.Trouble.Kind;
import app.zoetrope.model.Clip;
import app.zoetrope.model.EngineId;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderCareTest {
    @TempDir
    Path home;

    private SmallLibrary it;
    private Clip clip;

    @BeforeEach
    void make() throws Exception {
        it = new SmallLibrary(home, 40);
        clip = it.clips.getFirst();
        it.care.look(true);
    }

    @AfterEach
    void close() {
        it.close();
    }

    @Test
    void aLookAtWhatIsKnownFindsNothing() throws Exception {
        assertThat(it.care.look(true).isNothing()).isTrue();
        assertThat(it.look().isNothing()).isTrue();
    }

    @Test
    void aRebuiltIndexEqualsTheLostOneRowForRow() throws Exception {
        it.library.update(it.clips.get(3).rated(2).tagged(List.of("Ä", "海")));
        it.library.delete(it.now(it.clips.get(4)));
        it.write("2025/08/from a phone.mp4", "video elsewhere");
        it.look();
        var before = LibraryWriter.rows(it.database);
        assertThat(before.get("clip")).hasSize(41);
        assertThat(it.care.rebuild((_, _) -> {}).clips()).isEqualTo(41);
        assertThat(LibraryWriter.rows(it.database)).isEqualTo(before);
        it.loseIndex();
        var seen = it.care.rebuild((_, _) -> {});
        assertThat(seen.added()).isEqualTo(41);
        assertThat(seen.troubles()).isEmpty();
        assertThat(LibraryWriter.rows(it.database)).isEqualTo(before);
    }

    @Test
    void aClipRenamedWithItsSidecarIsFound() throws Exception {
        it.move(clip.file(), "best.mp4");
        it.move(SmallLibrary.sidecar(clip.file()), "best.json");
        assertThat(it.look().moved()).isEqualTo(1);
        assertThat(it.now(clip)).isEqualTo(clip.movedTo("best.mp4", clip.deleted()));
        assertThat(it.look().isNothing()).isTrue();
    }

    @Test
    void aVideoMovedWithoutItsSidecarIsFoundByItsContentAndTheSidecarFollows() throws Exception {
        it.move(clip.file(), "project/x/take one.mp4");
        assertThat(it.look().moved()).isEqualTo(1);
        assertThat(it.now(clip).file()).isEqualTo("project/x/take one.mp4");
        assertThat(Sidecar.read(it.root.resolve("project/x/take one.json"))).contains(it.now(clip));
        assertThat(it.root.resolve(SmallLibrary.sidecar(clip.file()))).doesNotExist();
    }

    @Test
    void aVideoMovedWithoutItsSidecarIsFoundAfterTheIndexIsLostToo() throws Exception {
        it.move(clip.file(), "project/x/take one.mp4");
        it.loseIndex();
        var seen = it.care.rebuild((_, _) -> {});
        assertThat(seen.clips()).isEqualTo(40);
        assertThat(seen.missing()).isZero();
        assertThat(it.now(clip)).isEqualTo(clip.movedTo("project/x/take one.mp4", clip.deleted()));
    }

    @Test
    void aSidecarEditedByHandCounts() throws Exception {
        Path sidecar = it.root.resolve(SmallLibrary.sidecar(clip.file()));
        String text =
                Files.readString(sidecar).replace("\"notes\" : \"Ask for a wider frame\"", "\"notes\" : \"Mine\"");
        Files.writeString(sidecar, text);
        assertThat(it.care.look(true).clips()).isEqualTo(1);
        assertThat(it.now(clip).judgement().notes()).isEqualTo("Mine");
        assertThat(it.library.find(ClipQuery.ALL.withWords("mine"))).hasSize(1);
    }

    @Test
    void whatVanishesIsGreyUntilItComesBack() throws Exception {
        Path video = it.root.resolve(clip.file());
        Files.delete(video);
        Files.delete(it.root.resolve(SmallLibrary.sidecar(clip.file())));
        var seen = it.look();
        assertThat(seen.missing()).isEqualTo(1);
        assertThat(seen.count(Kind.VIDEO_MISSING)).isEqualTo(1);
        assertThat(it.library.missing(it.clips)).containsExactly(clip.id());
        assertThat(it.library.find(ClipQuery.ALL.with(new Condition.Missing(true))))
                .containsExactly(clip);
        it.write("back again.mp4", "video 0");
        assertThat(it.look().moved()).isEqualTo(1);
        assertThat(it.library.missing(it.clips)).isEmpty();
        assertThat(it.now(clip)).isEqualTo(clip.movedTo("back again.mp4", clip.deleted()));
    }

    @Test
    void aRebuildForgetsOnlyWhatHasNeitherVideoNorSidecar() throws Exception {
        Clip other = it.clips.get(1);
        Files.delete(it.root.resolve(clip.file()));
        Files.delete(it.root.resolve(other.file()));
        Files.delete(it.root.resolve(SmallLibrary.sidecar(other.file())));
        var seen = it.care.rebuild((_, _) -> {});
        assertThat(seen.dropped()).isEqualTo(1);
        assertThat(seen.missing()).isEqualTo(1);
        assertThat(it.library.find(other.id())).isEmpty();
        var before = LibraryWriter.rows(it.database);
        it.loseIndex();
        it.care.rebuild((_, _) -> {});
        assertThat(it.library.missing(List.of(clip))).containsExactly(clip.id());
        assertThat(LibraryWriter.rows(it.database).get("clip_body")).isEqualTo(before.get("clip_body"));
    }

    @Test
    void aFolderThatIsNotThereLosesNothing() throws Exception {
        Files.move(it.root, home.resolve("unplugged"));
        assertThatThrownBy(it::look).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> it.care.rebuild((_, _) -> {})).isInstanceOf(NoSuchFileException.class);
        Files.createDirectories(it.root);
        assertThatThrownBy(it::look).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> it.care.rebuild((_, _) -> {})).isInstanceOf(NoSuchFileException.class);
        Files.delete(it.root);
        Files.move(home.resolve("unplugged"), it.root);
        it.look();
        assertThat(it.library.missing(it.clips)).isEmpty();
        assertThat(it.library.count(ClipQuery.ALL) + it.library.count(ClipQuery.ALL.withBin(true)))
                .isEqualTo(40);
    }

    @Test
    void aVideoDroppedIntoTheFolderIsTakenIn() throws Exception {
        it.write("holiday/beach.mov", "video beach");
        assertThat(it.look().added()).isEqualTo(1);
        Clip beach = it.library.find(ClipQuery.ALL.withWords("beach")).getFirst();
        assertThat(beach.engine()).isEqualTo(EngineId.IMPORTED);
        assertThat(Sidecar.read(it.root.resolve("holiday/beach.json"))).contains(beach);
        it.write("holiday/copy.mov", "video beach");
        assertThat(it.look().count(Kind.DUPLICATE)).isEqualTo(1);
    }

    @Test
    void aVideoThatIsStillComingIsTakenInLater() throws Exception {
        Files.writeString(it.root.resolve("coming.mp4"), "video coming");
        assertThat(it.look().added()).isZero();
        SmallLibrary.age(it.root.resolve("coming.mp4"));
        assertThat(it.look().added()).isEqualTo(1);
    }

    @Test
    void aSidecarThatWasDeletedOrTornIsWrittenAnewFromTheIndex() throws Exception {
        Clip torn = it.clips.get(1);
        Files.delete(it.root.resolve(SmallLibrary.sidecar(clip.file())));
        Files.writeString(it.root.resolve(SmallLibrary.sidecar(torn.file())), "{\"clip\": {\"id\"");
        var seen = it.care.look(true);
        assertThat(seen.count(Kind.SIDECAR_REPAIRED)).isEqualTo(1);
        assertThat(Sidecar.read(it.root.resolve(SmallLibrary.sidecar(clip.file()))))
                .contains(clip);
        assertThat(Sidecar.read(it.root.resolve(SmallLibrary.sidecar(torn.file()))))
                .contains(torn);
        assertThat(it.root.resolve(SmallLibrary.sidecar(torn.file()) + ".damaged-1"))
                .exists();
    }

    @Test
    void aVideoWithATornSidecarIsKeptAfterTheIndexIsLost() throws Exception {
        Files.writeString(it.root.resolve(SmallLibrary.sidecar(clip.file())), "{\"clip\": {\"id\"");
        it.loseIndex();
        var seen = it.care.rebuild((_, _) -> {});
        assertThat(seen.clips()).isEqualTo(40);
        assertThat(seen.count(Kind.SIDECAR_LOST)).isEqualTo(1);
        assertThat(it.library.find(ClipQuery.ALL.withEngine(Optional.of(EngineId.IMPORTED))))
                .hasSize(1);
    }

    @Test
    void importedVideosAreCopiedOnceAndTheirOriginalsAreNotTouched() throws Exception {
        Path first = Files.writeString(home.resolve("Mein Urlaub.mp4"), "video holiday");
        Path twin = Files.writeString(home.resolve("twin.mp4"), "video holiday");
        Path known = Files.writeString(home.resolve("known.mp4"), "video 0");
        Path text = Files.writeString(home.resolve("text.mp4"), "text");
        Path none = home.resolve("none.mp4");
        var brought = it.care.bring(List.of(first, twin, known, text, none), (_, _) -> {});
        assertThat(brought.clips()).hasSize(1);
        assertThat(brought.known()).containsExactly(brought.clips().getFirst(), clip.id());
        assertThat(brought.refused()).containsExactly(text, none);
        Clip holiday = it.library.find(brought.clips().getFirst()).orElseThrow();
        assertThat(it.library.file(holiday)).hasContent("video holiday");
        assertThat(holiday.file()).contains("Mein Urlaub");
        assertThat(first).hasContent("video holiday");
        try (var incoming = Files.list(it.root.resolve(Layout.INCOMING))) {
            assertThat(incoming).isEmpty();
        }
        assertThat(it.look().troubles()).isEmpty();
    }

    @Test
    void theCheckNamesEveryDamageAndMendsSidecars() throws Exception {
        Clip cut = it.clips.get(1);
        Clip changed = it.clips.get(2);
        Clip bare = it.clips.get(3);
        Files.delete(it.root.resolve(clip.file()));
        Files.writeString(it.root.resolve(cut.file()), "vid");
        Files.writeString(it.root.resolve(changed.file()), "VIDEO 2");
        Files.delete(it.root.resolve(SmallLibrary.sidecar(bare.file())));
        var troubles = it.care.check((_, _) -> {}).stream()
                .filter(trouble -> trouble.kind() != Kind.PICTURE_DAMAGED)
                .toList();
        assertThat(troubles)
                .extracting(trouble -> trouble.kind() + " " + trouble.file())
                .containsExactlyInAnyOrder(
                        "VIDEO_MISSING " + clip.file(),
                        "CUT_SHORT " + cut.file(),
                        "CONTENT_CHANGED " + changed.file(),
                        "SIDECAR_REPAIRED " + bare.file());
        assertThat(Sidecar.read(it.root.resolve(SmallLibrary.sidecar(bare.file()))))
                .contains(bare);
    }

    @Test
    void missingClipsAreForgottenOnRequestAndOthersNever() throws Exception {
        var trash = new ArrayList<Path>();
        Files.delete(it.root.resolve(clip.file()));
        it.look();
        it.care.forget(List.of(clip.id(), it.clips.get(1).id()), trash::add);
        assertThat(trash).containsExactly(it.root.resolve(SmallLibrary.sidecar(clip.file())));
        assertThat(it.library.find(clip.id())).isEmpty();
        assertThat(it.library.find(it.clips.get(1).id())).isPresent();
    }

    @Test
    void aCopyByHandIsNotTwoClipsUnlessItsContentDiffers() throws Exception {
        it.write("copies/a.mp4", "video 0");
        it.write("copies/b.mp4", "video 0, cut anew");
        for (String copy : List.of("copies/a.json", "copies/b.json")) {
            Files.copy(it.root.resolve(SmallLibrary.sidecar(clip.file())), it.root.resolve(copy));
        }
        var seen = it.look();
        assertThat(seen.count(Kind.DUPLICATE)).isEqualTo(2);
        assertThat(seen.added()).isEqualTo(1);
        assertThat(it.now(clip)).isEqualTo(clip);
        assertThat(it.library.count(ClipQuery.ALL) + it.library.count(ClipQuery.ALL.withBin(true)))
                .isEqualTo(41);
        assertThat(it.library.find(ClipQuery.ALL.withWords("b")))
                .extracting(Clip::file)
                .contains("copies/b.mp4");
    }
}
