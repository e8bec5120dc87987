package app.zoetrope.ui.fx;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Questions to the person at the screen. JavaFX thread; the answer comes on it, and never where the person turned
/// away.
public interface Dialogs {
    /// @param start the folder shown first, where it is still there
    void chooseFiles(String title, FileKind kind, Optional<Path> start, Consumer<List<Path>> chosen);

    void chooseFolder(String title, Optional<Path> start, Consumer<Path> chosen);

    /// A place for a new file; the system's dialog asks before an old one is replaced.
    void saveFile(String title, String name, FileKind kind, Optional<Path> start, Consumer<Path> chosen);

    void confirm(Question question, Runnable agreed);

    /// @param name as shown: `Pictures`
    /// @param extensions without dot, lower case
    record FileKind(String name, List<String> extensions) {}

    /// @param act the words on the button that says yes
    /// @param decline the words on the one that says no; empty for the system's own
    record Question(String title, String text, String act, String decline) {
        public Question(String title, String text, String act) {
            this(title, text, act, "");
        }
    }
}
