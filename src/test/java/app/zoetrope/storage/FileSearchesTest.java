package app.zoetrope.storage;

import static org.assertj.core.api.Assertions.assertThat;

import app.zoetrope.library.ClipQuery;
import app.zoetrope.library.Condition;
import app.zoetrope.library.SavedSearches.SavedSearch;
import app.zoetrope.model.AspectRatio;
import app.zoetrope.model.EngineId;
import app.zoetrope.model.Money;
import app.zoetrope.model.Resolution;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileSearchesTest {
    @TempDir
    Path home;

    private SmallLibrary library;
    private FileSearches searches;

    @BeforeEach
    void open() throws Exception {
        library = new SmallLibrary(home, 2);
        searches = new FileSearches(library.folder);
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void everyKindOfConditionComesBack() throws Exception {
        ClipQuery query = ClipQuery.ALL
                .withWords("夜 \"rain\"")
                .withSort(ClipQuery.Sort.DEAREST)
                .with(new Condition.OfEngine(EngineId.SEGMIND))
                .with(new Condition.OfResolution(Resolution.P720))
                .with(new Condition.OfRatio(AspectRatio.R9X16))
                .with(new Condition.Rated(2, 4))
                .with(new Condition.Favourite())
                .with(new Condition.Rejected(false))
                .with(new Condition.OfLength(Optional.of(Duration.ofSeconds(3)), Optional.empty()))
                .with(new Condition.Made(Optional.empty(), Optional.of(Instant.EPOCH)))
                .with(new Condition.Cost(Optional.of(Money.usd("0.10")), Optional.of(Money.usd("2"))))
                .with(new Condition.Tagged(List.of("a", "b")))
                .with(new Condition.InCollection("Reel"))
                .with(new Condition.InBatch(new UUID(1, 2)))
                .with(new Condition.Missing(true));
        searches.save(new SavedSearch("Everything", query));
        searches.save(new SavedSearch("Plain", ClipQuery.ALL));
        assertThat(new FileSearches(library.folder).all())
                .containsExactly(new SavedSearch("Everything", query), new SavedSearch("Plain", ClipQuery.ALL));
    }

    @Test
    void aNameIsReplacedWhateverItsCaseAndRemoved() throws Exception {
        searches.save(new SavedSearch("Best", ClipQuery.ALL));
        searches.save(new SavedSearch("BEST", ClipQuery.ALL.withMinRating(5)));
        assertThat(searches.all()).containsExactly(new SavedSearch("BEST", ClipQuery.ALL.withMinRating(5)));
        searches.remove("best");
        assertThat(searches.all()).isEmpty();
    }

    @Test
    void whatALaterVersionWroteIsKept() throws Exception {
        Path file = library.root.resolve("searches.json");
        Files.writeString(file, "{\"searches\": [{\"name\": \"New\", \"query\": {\"mood\": 7}}, 5]}");
        assertThat(searches.all()).isEmpty();
        searches.save(new SavedSearch("Mine", ClipQuery.ALL));
        assertThat(Files.readString(file)).contains("\"mood\" : 7");
        assertThat(searches.all()).hasSize(1);
    }

    @Test
    void aTornListIsSetAsideAndNotTroublesome() throws Exception {
        Files.writeString(library.root.resolve("searches.json"), "{\"searches\": [");
        assertThat(searches.all()).isEmpty();
        searches.save(new SavedSearch("Mine", ClipQuery.ALL));
        assertThat(searches.all()).hasSize(1);
        assertThat(library.root.resolve("searches.json.damaged-1")).exists();
        assertThat(library.care.look(true).troubles()).isEmpty();
    }
}
