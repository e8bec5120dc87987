package app.zoetrope.testkit;

import app.zoetrope.ui.fx.Dialogs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Answers at once as it was told to, and remembers what was asked.
public final class FakeDialogs implements Dialogs {
    public final List<Question> asked = new ArrayList<>();
    public boolean agrees = true;
    public List<Path> files = List.of();
    public Optional<Path> place = Optional.empty();

    @Override
    public void chooseFiles(String title, FileKind kind, Optional<Path> start, Consumer<List<Path>> chosen) {
        if (!files.isEmpty()) {
            chosen.accept(files);
        }
    }

    @Override
    public void chooseFolder(String title, Optional<Path> start, Consumer<Path> chosen) {
        place.ifPresent(chosen);
    }

    @Override
    public void saveFile(String title, String name, FileKind kind, Optional<Path> start, Consumer<Path> chosen) {
        place.ifPresent(chosen);
    }

    @Override
    public void confirm(Question question, Runnable agreed) {
        asked.add(question);
        if (agrees) {
            agreed.run();
        }
    }
}
