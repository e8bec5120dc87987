package app.zoetrope.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {
    @Test
    void aRegisteredKeyIsTakenOutWhateverItsForm() {
        Redaction.register(" odd.key+of$7 \n");
        assertThat(Redaction.redact("before odd.key+of$7 after")).isEqualTo("before [redacted] after");
    }

    @Test
    void aKeyThatHoldsAnotherIsTakenOutWhole() {
        Redaction.register("pear-tree");
        Redaction.register("pear-tree-in-bloom");
        assertThat(Redaction.redact("<pear-tree-in-bloom>")).isEqualTo("<[redacted]>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the key SG_0123456789abcdef was refused",
                "x-api-key: whatever0123456789abcdef",
                "{x-api-key=[whatever0123456789abcdef]}",
                "{\"x-api-key\":\"whatever0123456789abcdef\"}",
                "SEGMIND_API_KEY=whatever0123456789abcdef",
                "Authorization: Bearer whatever0123456789abcdef"
            })
    void whatLooksLikeAKeyIsTakenOutUnregistered(String text) {
        assertThat(Redaction.redact(text)).contains("[redacted]").doesNotContain("0123456789abcdef");
    }

    @Test
    void ordinaryTextStaysAsItIs() {
        String text = "Job 7f3a: 6 s at 480p, $0.6125; x-api-key is missing";
        assertThat(Redaction.redact(text)).isEqualTo(text);
    }

    @Test
    void whatIsTooShortToBeAKeyIsNotTakenOut() {
        Redaction.register("a");
        Redaction.register("");
        assertThat(Redaction.redact("a cat")).isEqualTo("a cat");
    }
}
