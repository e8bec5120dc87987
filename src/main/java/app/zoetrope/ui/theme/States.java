package app.zoetrope.ui.theme;

import java.util.stream.Stream;
import javafx.css.PseudoClass;

/// The states that style sheets tell apart. JavaFX gives each a number at its first use, without a lock: two threads
/// that met there would give one number to two of them, so all have theirs before there is a second thread.
final class States {
    static final String NAMES = """
            accent accepting armed beside-bar bottom cancel cell-selection checked chosen closeable collapsed
            compact constrained-resize contains-focus danger default determinate disabled drop-target editable
            empty error even expanded faded filled first first-line focus-visible focus-within focused
            full-screen has-description has-image has-title header hit horizontal hover indeterminate
            interactive last last-visible left left-node-visible lit marked min-width-exceeded narrow nearest
            no-header now odd openable openvertically over-picture paused pinned pressed readonly right
            right-node-visible row-selection selected show-mnemonics showing sounding success top vertical
            visited waiting warning wrong
            """;

    private States() {}

    static void number() {
        Stream.of(NAMES.split("\\s+")).forEach(PseudoClass::getPseudoClass);
    }
}
