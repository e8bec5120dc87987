package app.zoetrope.ui.fx;

import app.zoetrope.ui.theme.Styles;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// The system's file dialogs, and questions in our own style.
public final class FxDialogs implements Dialogs {
    private final Supplier<@Nullable Window> owner;

    public FxDialogs(Supplier<@Nullable Window> owner) {
        this.owner = owner;
    }

    @Override
    public void chooseFiles(String title, FileKind kind, Optional<Path> start, Consumer<List<Path>> chosen) {
        @Nullable List<File> files = chooser(title, kind, start).showOpenMultipleDialog(owner.get());
        if (files != null && !files.isEmpty()) {
            chosen.accept(files.stream().map(File::toPath).toList());
        }
    }

    @Override
    public void chooseFolder(String title, Optional<Path> start, Consumer<Path> chosen) {
        var chooser = new DirectoryChooser();
        chooser.setTitle(title);
        chooser.setInitialDirectory(beginning(start));
        @Nullable File folder = chooser.showDialog(owner.get());
        if (folder != null) {
            chosen.accept(folder.toPath());
        }
    }

    @Override
    public void saveFile(String title, String name, FileKind kind, Optional<Path> start, Consumer<Path> chosen) {
        FileChooser chooser = chooser(title, kind, start);
        chooser.setInitialFileName(name);
        @Nullable File file = chooser.showSaveDialog(owner.get());
        if (file != null) {
            chosen.accept(file.toPath());
        }
    }

    @Override
    public void confirm(Question question, Runnable agreed) {
        var yes = new ButtonType(question.act(), ButtonData.OK_DONE);
        var no = question.decline().isEmpty()
                ? ButtonType.CANCEL
                : new ButtonType(question.decline(), ButtonData.CANCEL_CLOSE);
        var alert = new Alert(Alert.AlertType.CONFIRMATION, question.text(), no, yes);
        alert.setTitle(question.title());
        alert.setHeaderText(question.title());
        alert.setGraphic(null);
        @Nullable Window window = owner.get();
        if (window != null) {
            alert.initOwner(window);
            Styles.match(alert.getDialogPane().getScene(), window.getScene());
        }
        alert.getDialogPane().lookupButton(yes).getStyleClass().add("accent");
        if (alert.showAndWait().filter(yes::equals).isPresent()) {
            agreed.run();
        }
    }

    /// Left to itself, the dialog of Linux begins with what was used last, which at first is nothing.
    private static @Nullable File beginning(Optional<Path> start) {
        return start.or(() -> Optional.of(Path.of(System.getProperty("user.home", ""))))
                .filter(Files::isDirectory)
                .map(Path::toFile)
                .orElse(null);
    }

    private static FileChooser chooser(String title, FileKind kind, Optional<Path> start) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialDirectory(beginning(start));
        // The dialog of Linux tells capitals apart.
        List<String> patterns = kind.extensions().stream()
                .flatMap(each -> Stream.of("*." + each, "*." + each.toUpperCase(Locale.ROOT)))
                .toList();
        chooser.getExtensionFilters().add(new ExtensionFilter(kind.name(), patterns));
        return chooser;
    }
}
