package app.zoetrope.storage;

import static org.assertj.core.api.Assertions.assertThat;

import app.zoetrope.generation.Snippet;
import app.zoetrope.generation.UsedPrompt;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlitePromptBookTest {
    @TempDir
    Path data;

    private Database database;
    private SqlitePromptBook book;

    @BeforeEach
    void open() {
        var seconds = new AtomicLong();
        Clock ticking = InstantSource.offset(() -> Instant.ofEpochSecond(seconds.incrementAndGet()), Duration.ZERO)
                .withZone(ZoneOffset.UTC);
        database = Database.open(data);
        book = new SqlitePromptBook(database, ticking);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theNewestComesFirstAndUsesAreCounted() {
        book.remember("a cat");
        book.remember("a dog");
        book.remember("  a cat\n");
        book.remember(" ");
        assertThat(book.prompts("", 9)).extracting(UsedPrompt::text).containsExactly("a cat", "a dog");
        assertThat(book.prompts("", 9)).extracting(UsedPrompt::uses).containsExactly(2, 1);
        assertThat(book.prompts("", 1)).hasSize(1);
    }

    @Test
    void pinnedOnesStayOnTopAndRemovedOnesGo() {
        book.remember("one");
        book.remember("two");
        book.pin("one", true);
        assertThat(book.prompts("", 9)).extracting(UsedPrompt::text).containsExactly("one", "two");
        book.remove("one");
        assertThat(book.prompts("", 9)).extracting(UsedPrompt::text).containsExactly("two");
    }

    @Test
    void everyWordMustOccurWhateverItsCase() {
        book.remember("Slow push in on a cat, 100% fur");
        book.remember("A dog");
        assertThat(book.prompts("CAT slow", 9)).hasSize(1);
        assertThat(book.prompts("100%", 9)).hasSize(1);
        assertThat(book.prompts("cat dog", 9)).isEmpty();
        assertThat(book.prompts("'; --", 9)).isEmpty();
    }

    @Test
    void snippetsAreReplacedByNameAndFilled() {
        book.save(new Snippet("move", "slow {move} on {subject}"));
        book.save(new Snippet("move", "fast {move} on {subject}, {move}"));
        Snippet snippet = book.snippets().getFirst();
        assertThat(book.snippets()).hasSize(1);
        assertThat(snippet.variables()).isEqualTo(List.of("move", "subject"));
        assertThat(snippet.filled(Map.of("move", "$1 {subject}")))
                .isEqualTo("fast $1 {subject} on {subject}, $1 {subject}");
        book.deleteSnippet("move");
        assertThat(book.snippets()).isEmpty();
    }
}
