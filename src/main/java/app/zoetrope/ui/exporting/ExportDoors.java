package app.zoetrope.ui.exporting;

import app.zoetrope.export.FolderExport;
import app.zoetrope.export.PresetBook;
import app.zoetrope.export.Transcoder;
import app.zoetrope.model.Clip;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/// What the export sheet works with.
///
/// @param files a clip's video file; `ClipLibrary::file`
/// @param takes makes what tells which of its batch a clip is; called in the background
/// @param say tells in the window how an export ended whose sheet is hidden
public record ExportDoors(
        Function<Clip, Path> files,
        Supplier<ToIntFunction<Clip>> takes,
        FolderExport export,
        Transcoder transcoder,
        PresetBook presets,
        Consumer<String> say) {}
