package app.zoetrope.ui.compose;

import static org.assertj.core.api.Assertions.assertThat;

import app.zoetrope.generation.Snippet;
import app.zoetrope.testkit.DirectTaskRunner;
import app.zoetrope.testkit.FakePromptBook;
import java.util.List;
import java.util.Map;
import javafx.beans.property.SimpleStringProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromptTest {
    private final PromptLamps lamps = new PromptLamps();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A cat surfing a wave at sunset, slow push in, ocean roar and gulls | MOTION, CAMERA, SOUND",
                "A red house                                                        | ''",
                "SLOW PUSH-IN                                                       | CAMERA",
                "hair moves in the wind                                             | MOTION, SOUND",
                "quiet footsteps on gravel                                          | SOUND",
                "a company of painted spans                                         | ''",
                "the camera pans left while she whispers                            | CAMERA, SOUND",
            })
    void lampsLightAsTheirWordsAppear(String prompt, String lit) {
        assertThat(lamps.lit(prompt))
                .extracting(Lamp::name)
                .isEqualTo(lit.isEmpty() ? List.of() : List.of(lit.split(", ")));
    }

    @Test
    void everySuggestionLightsItsOwnLamp() {
        for (Lamp lamp : Lamp.values()) {
            assertThat(lamp.suggestions()).hasSizeBetween(8, 12);
            for (String phrase : lamp.suggestions()) {
                assertThat(lamps.lit(phrase)).as(phrase).contains(lamp);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "\"|\",                      \"slow push in|\"",
                "\"A cat|\",                 \"A cat, slow push in|\"",
                "\"A cat, |\",               \"A cat, slow push in|\"",
                "\"A cat.|\",                \"A cat. slow push in|\"",
                "\"| a cat\",                \"slow push in|, a cat\"",
                "\"A c|at on a wave\",       \"A cat, slow push in|, on a wave\"",
                "\"A cat|, ocean roar\",     \"A cat, slow push in|, ocean roar\"",
            })
    void aPhraseIsInsertedWithTheCommasThatAreMissing(String before, String after) {
        var phrase = new Phrase(before.replace("|", ""), before.indexOf('|')).with("slow push in");
        assertThat(new StringBuilder(phrase.text()).insert(phrase.caret(), '|').toString())
                .isEqualTo(after);
    }

    @Test
    void theRoomIsCountedWithoutBlanksAround() {
        assertThat(PromptViewModel.Room.of("x".repeat(400))).isEqualTo(PromptViewModel.Room.FINE);
        assertThat(PromptViewModel.Room.of("x".repeat(401))).isEqualTo(PromptViewModel.Room.LONG);
        assertThat(PromptViewModel.Room.of("x".repeat(3800))).isEqualTo(PromptViewModel.Room.NEAR_END);
        assertThat(PromptViewModel.Room.of("x".repeat(4096) + "  ")).isEqualTo(PromptViewModel.Room.NEAR_END);
        assertThat(PromptViewModel.Room.of("x".repeat(4097))).isEqualTo(PromptViewModel.Room.OVER);
    }

    @Test
    void theBookIsSearchedPinnedAndPruned() {
        var book = new FakePromptBook();
        book.remember("waves roll");
        book.remember("a cat turns");
        var model = new PromptViewModel(new SimpleStringProperty(""), book, new DirectTaskRunner());
        model.search("");
        model.pin(model.foundProperty().get().getLast(), true);
        assertThat(model.foundProperty().get()).extracting("text").containsExactly("waves roll", "a cat turns");
        model.search("CAT");
        assertThat(model.foundProperty().get()).extracting("text").containsExactly("a cat turns");
        model.remove(model.foundProperty().get().getFirst());
        assertThat(model.foundProperty().get()).isEmpty();
    }

    @Test
    void theValuesOfASnippetAreRemembered() {
        var model = new PromptViewModel(new SimpleStringProperty(""), new FakePromptBook(), new DirectTaskRunner());
        var snippet = new Snippet("turn", "{subject} turns to {side}");
        assertThat(model.fill(snippet, Map.of("subject", "the cat", "side", "the left")))
                .isEqualTo("the cat turns to the left");
        assertThat(model.lastValue("subject")).isEqualTo("the cat");
        assertThat(model.lastValue("other")).isEmpty();
    }
}
