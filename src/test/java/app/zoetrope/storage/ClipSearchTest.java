package app.zoetrope.storage;

import static org.assertj.core.api.Assertions.assertThat;

import app.zoetrope.library.ClipQuery;
import app.zoetrope.library.ClipQuery.Sort;
import app.zoetrope.library.Condition;
import app.zoetrope.model.Clip;
import app.zoetrope.model.EngineId;
import app.zoetrope.model.Money;
import app.zoetrope.model.Resolution;
import app.zoetrope.testkit.Clips;
import app.zoetrope.testkit.FakeClipLibrary;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClipSearchTest {
    @TempDir
    Path home;

    private Database database;
    private SqliteClipLibrary library;
    private final List<Clip> clips = Clips.some(60);

    @BeforeEach
    void open() {
        database = Database.open(home);
        library = new SqliteClipLibrary(
                database, new LibraryFolder(() -> home, database, Clock.systemUTC()), Clock.systemUTC());
        new ClipIndex(database).putAll(clips.stream().map(ClipSearchTest::entry).toList());
    }

    private static ClipIndex.Entry entry(Clip clip) {
        return new ClipIndex.Entry(clip, Stamp.NONE);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @EnumSource
    void everyOrderIsTheOneThatThePortPromises(Sort sort) {
        ClipQuery query = ClipQuery.ALL.withSort(sort);
        assertThat(library.find(query)).isEqualTo(new FakeClipLibrary(clips).find(query));
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrOverlap() {
        var pages = new java.util.ArrayList<Clip>();
        for (int offset = 0; offset < 60; offset += 7) {
            pages.addAll(library.find(ClipQuery.ALL.withLimit(offset, 7)));
        }
        assertThat(pages).isEqualTo(library.find(ClipQuery.ALL));
        assertThat(library.count(ClipQuery.ALL.withLimit(5, 7))).isEqualTo(60);
    }

    @Test
    void filtersNarrow() {
        var expected = new FakeClipLibrary(clips);
        for (ClipQuery query : List.of(
                ClipQuery.ALL.withEngine(Optional.of(EngineId.SKETCH)),
                ClipQuery.ALL.withResolution(Optional.of(Resolution.P720)),
                ClipQuery.ALL.withRatio(Optional.of(app.zoetrope.model.AspectRatio.R9X16)),
                ClipQuery.ALL.withMinRating(4),
                ClipQuery.ALL.withFavouritesOnly(true),
                ClipQuery.ALL.withBin(true),
                ClipQuery.ALL.with(new Condition.Rated(2, 3)),
                ClipQuery.ALL.with(new Condition.Rejected(true)),
                ClipQuery.ALL.with(new Condition.Rejected(false)).withWords("rain"),
                ClipQuery.ALL.with(new Condition.OfLength(
                        Optional.of(Duration.ofSeconds(6)), Optional.of(Duration.ofMillis(7040)))),
                ClipQuery.ALL.with(new Condition.Made(
                        Optional.of(clips.get(40).created()),
                        Optional.of(clips.get(7).created()))),
                ClipQuery.ALL.with(new Condition.Cost(Optional.of(Money.usd("0.6125")), Optional.of(Money.usd("1")))),
                ClipQuery.ALL.with(new Condition.Tagged(List.of("SURF", "hero"))),
                ClipQuery.ALL.with(new Condition.Tagged(List.of("none"))),
                ClipQuery.ALL.with(new Condition.InCollection("show REEL")).withSort(Sort.LONGEST),
                ClipQuery.ALL.with(new Condition.InBatch(clips.get(9).batch().orElseThrow())),
                ClipQuery.ALL.with(new Condition.Missing(false)).withWords("wider"),
                ClipQuery.ALL.with(new Condition.Missing(true)),
                ClipQuery.ALL.withWords("rain").withSort(Sort.OLDEST),
                ClipQuery.ALL.withWords("rain").withSort(Sort.BEST_RATED),
                ClipQuery.ALL.withMinRating(2).withWords("rain").withResolution(Optional.of(Resolution.P720)))) {
            assertThat(library.find(query)).isEqualTo(expected.find(query));
            assertThat(library.count(query)).isEqualTo(expected.count(query));
        }
    }

    @Test
    void wordsAreBeginningsInPromptTagsAndFileName() {
        assertThat(library.find(ClipQuery.ALL.withWords("harb NIGHT")))
                .isNotEmpty()
                .allMatch(clip -> clip.request().prompt().startsWith("Harbour at night"));
        assertThat(library.find(ClipQuery.ALL.withWords("hero")))
                .isNotEmpty()
                .allMatch(clip -> clip.tags().contains("hero"));
        assertThat(library.find(ClipQuery.ALL.withWords("00042"))).containsExactly(clips.get(42));
        assertThat(library.find(ClipQuery.ALL.withWords("arbour"))).isEmpty();
    }

    @Test
    void accentsAndChangesAreFollowed() {
        Clip clip = clips.getFirst().tagged(List.of("Café"));
        new ClipIndex(database).put(entry(clip));
        assertThat(library.find(ClipQuery.ALL.withWords("cafe"))).containsExactly(clip);
        new ClipIndex(database).put(entry(clip.tagged(List.of())));
        assertThat(library.find(ClipQuery.ALL.withWords("cafe"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"雨の夜の港,夜の", "雨の夜の港,雨", "雨の夜の港,港", "ฝนตกตอนกลางคืน,กลาง", "霓虹灯 rain,虹灯", "ネオンの街,オンの"})
    void aTextWithoutBlanksIsFoundByAnyPartOfIt(String prompt, String typed) {
        Clip clip = Clips.clip(900, prompt);
        new ClipIndex(database).put(entry(clip));
        assertThat(library.find(ClipQuery.ALL.withWords(typed))).containsExactly(clip);
        assertThat(library.find(ClipQuery.ALL.withWords(typed + "猫"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "\"\"\"",
                "'",
                "AND",
                "OR NOT",
                "NEAR(",
                "a AND",
                "prompt:x",
                "^a",
                "*",
                "a*",
                "-a",
                "(",
                ")",
                "{",
                "a\0b",
                "\0",
                "%",
                "_",
                ";DROP TABLE clip",
                "😀",
                "a\"b",
                "rain NEAR/2 x",
                "\\",
                "\uD800",
                "a+b",
                "日本"
            })
    void whateverIsTypedIsOnlyWords(String typed) {
        assertThat(library.find(ClipQuery.ALL.withWords(typed)).size())
                .isEqualTo(library.count(ClipQuery.ALL.withWords(typed)));
        assertThat(library.find(ClipQuery.ALL.withWords("x".repeat(5000) + typed)))
                .isEmpty();
    }
}
