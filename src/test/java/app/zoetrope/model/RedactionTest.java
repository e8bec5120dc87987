package app.zoetrope.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RedactionTest {
    @Test
    void aKeyOfTheUsualFormIsTakenOutUnregistered() {
        assertThat(Redaction.redact("x-api-key: SG_00ff00ff00ff00ff, retry")).isEqualTo("x-api-key: [key], retry");
    }

    @Test
    void aRegisteredKeyOfAnyFormIsTakenOut() {
        Redaction.register(" another/form=of-key ");
        assertThat(Redaction.redact("<another/form=of-key>")).isEqualTo("<[key]>");
        assertThat(Redaction.redact("?key=another%2Fform%3Dof-key&x")).isEqualTo("?key=[key]&x");
    }

    @Test
    void otherTextStaysAsItIs() {
        Redaction.register("a");
        assertThat(Redaction.redact("SG_1 is a short name")).isEqualTo("SG_1 is a short name");
    }

    @Test
    void aChildProcessIsNotToldTheKey() {
        Redaction.register("plain-key-of-mine");
        var environment = new java.util.HashMap<>(
                java.util.Map.of("SEGMIND_API_KEY", "x", "PATH", "/usr/bin", "COPY", "a plain-key-of-mine b"));
        Redaction.strip(environment);
        assertThat(environment).containsOnlyKeys("PATH");
    }
}
