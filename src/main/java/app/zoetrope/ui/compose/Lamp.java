package app.zoetrope.ui.compose;

import app.zoetrope.text.Text;
import java.util.List;

/// What a good prompt speaks of.
public enum Lamp {
    MOTION("motion"),
    CAMERA("camera"),
    SOUND("sound");

    private final String key;

    Lamp(String key) {
        this.key = key;
    }

    /// As in the node's id: `lamp-motion`.
    String key() {
        return key;
    }

    String title() {
        return Text.of("lamps." + key);
    }

    /// Why it matters, in a sentence.
    String advice() {
        return Text.of("lamps." + key + ".advice");
    }

    /// Phrases to put into a prompt.
    List<String> suggestions() {
        return List.of(Text.of("lamps." + key + ".suggestions").split("\\s*\\|\\s*"));
    }
}
