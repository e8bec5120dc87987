package app.zoetrope.cli;

import app.zoetrope.export.ExportOrder;
import app.zoetrope.export.ExportPlan;
import app.zoetrope.export.FolderExport;
import app.zoetrope.export.NameTemplate;
import app.zoetrope.model.Clip;
import app.zoetrope.model.ClipId;
import app.zoetrope.text.Text;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Copies finished clips to the folder that was asked for; the library keeps its own.
final class Copies {
    private final Context context;
    private final Path folder;
    private Exit exit = Exit.DONE;

    Copies(Context context, Path folder) {
        this.context = context;
        this.folder = folder;
    }

    /// The reports, with the copy's path where there is one.
    List<JobReport> of(List<JobReport> reports) throws InterruptedException {
        var library = context.services().library();
        List<Clip> clips = reports.stream()
                .filter(report -> report.file().isPresent())
                .map(report -> library.find(ClipId.of(report.job().id())))
                .flatMap(Optional::stream)
                .toList();
        var plan = ExportPlan.of(
                ExportOrder.copies(clips, NameTemplate.DEFAULT, folder), library::file, _ -> 1, ZoneId.systemDefault());
        Map<ClipId, Path> copies = new HashMap<>();
        for (FolderExport.Result result : context.services().exports().run(plan, (_, _) -> {})) {
            if (result.failure().isEmpty()) {
                copies.put(result.item().clip().id(), result.item().target());
            } else {
                exit = Exit.FAILED;
                context.console()
                        .say(Text.of(
                                "cli.export.failed",
                                result.item().target(),
                                result.failure().get()));
            }
        }
        return reports.stream()
                .map(report -> Optional.ofNullable(
                                copies.get(ClipId.of(report.job().id())))
                        .map(report::at)
                        .orElse(report))
                .toList();
    }

    /// Whether all could be copied.
    Exit exit() {
        return exit;
    }
}
