package app.zoetrope.ui.exporting;

import app.zoetrope.export.Format;
import app.zoetrope.export.Preset;
import app.zoetrope.export.Transcoder;
import app.zoetrope.export.Treatment;
import app.zoetrope.model.Clip;
import app.zoetrope.text.Text;
import app.zoetrope.ui.fx.TaskRunner;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Says what a cut or a join without loss will truly be. JavaFX thread.
final class Cutting {
    private final Transcoder transcoder;
    private final Function<Clip, Path> files;
    private final TaskRunner tasks;
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper(this, "words", "");
    private long asked;

    Cutting(Transcoder transcoder, Function<Clip, Path> files, TaskRunner tasks) {
        this.transcoder = transcoder;
        this.files = files;
        this.tasks = tasks;
    }

    ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }

    /// @param untouched whether files without encoding are among what is made
    void look(List<Clip> clips, Treatment treatment, boolean untouched) {
        long mine = ++asked;
        if (treatment.joined() && clips.size() > 1) {
            tasks.run(
                    () -> untouched
                            && treatment.fade() == 0
                            && transcoder.joinsAsIs(clips.stream().map(files).toList()),
                    alike -> tell(
                            mine, Text.of(alike ? "exporting.join.lossless" : "exporting.join.encoded", clips.size())),
                    failure -> tell(mine, Text.reason(failure)));
        } else if (treatment.span().isPresent() && untouched && !treatment.exact() && !clips.isEmpty()) {
            tasks.run(
                    () -> transcoder.lossless(
                            files.apply(clips.getFirst()), treatment.span().get()),
                    cut -> tell(mine, words(cut)),
                    failure -> tell(mine, Text.reason(failure)));
        } else {
            words.set("");
        }
    }

    /// Whether there is a file among them that is not encoded anew.
    static boolean isUntouched(List<Preset> presets) {
        return presets.stream().anyMatch(preset -> preset.format() == Format.MP4);
    }

    private static String words(Transcoder.Cut cut) {
        return cut.isExact()
                ? Text.of("exporting.cut.exact", cut.first(), cut.last())
                : Text.of("exporting.cut.other", cut.first(), cut.last(), cut.wantedFirst(), cut.wantedLast());
    }

    private void tell(long mine, String told) {
        if (mine == asked) {
            words.set(told);
        }
    }
}
