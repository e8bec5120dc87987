package app.zoetrope.ui.exporting;

import app.zoetrope.export.ExportPlan;
import app.zoetrope.export.NameTemplate;
import app.zoetrope.model.Clip;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// The names that an export would give now.
///
/// @param lines the first of them
/// @param more how many follow
/// @param renamed how many of all differ from what the template says, since that name is taken
/// @param unknown tokens of the template that are none
public record Preview(List<Line> lines, int more, int renamed, List<String> unknown) {
    static final Preview NONE = new Preview(List.of(), 0, 0, List.of());
    static final String EXTENSION = "mp4";
    private static final int SHOWN = 6;

    /// @param renamed the name as the template says it is taken
    public record Line(String name, boolean renamed) {}

    /// Looks at the folder, so it belongs on a background thread.
    static Preview of(ExportPlan plan, NameTemplate template, ZoneId zone) {
        var lines = new ArrayList<Line>();
        int renamed = 0;
        for (int i = 0; i < plan.items().size(); i++) {
            ExportPlan.Item item = plan.items().get(i);
            String name = below(plan.folder(), item.target());
            boolean other = !name.equals(template.path(item.clip(), i + 1, zone) + "." + EXTENSION);
            renamed += other ? 1 : 0;
            if (i < SHOWN) {
                lines.add(new Line(name, other));
            }
        }
        return new Preview(
                List.copyOf(lines), plan.items().size() - lines.size(), renamed, List.copyOf(template.unknown()));
    }

    static ExportPlan plan(
            List<Clip> clips, Function<Clip, Path> files, NameTemplate template, Path folder, ZoneId zone) {
        return ExportPlan.of(clips, files, template, folder, EXTENSION, zone);
    }

    static String below(Path folder, Path target) {
        return folder.relativize(target).toString().replace('\\', '/');
    }
}
