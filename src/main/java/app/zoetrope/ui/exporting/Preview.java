package app.zoetrope.ui.exporting;

import app.zoetrope.export.ExportPlan;
import app.zoetrope.export.NameTemplate;
import java.nio.file.Path;
import java.util.List;

/// The names that an export would give now.
///
/// @param lines the first of them
/// @param more how many follow
/// @param renamed how many of all differ from what the template says, since that name is taken
/// @param replaced how many files it would write over
/// @param skipped how many it would not make, since they are there
/// @param unknown tokens of the template that are none
public record Preview(List<Line> lines, int more, int renamed, int replaced, int skipped, List<String> unknown) {
    static final Preview NONE = new Preview(List.of(), 0, 0, 0, 0, List.of());
    private static final int SHOWN = 6;

    /// @param renamed the name as the template says it is taken
    /// @param replaces a file that has this name now
    public record Line(String name, boolean renamed, boolean replaces) {}

    static Preview of(ExportPlan plan, NameTemplate template) {
        List<ExportPlan.Item> items = plan.items();
        List<Line> lines = items.stream()
                .limit(SHOWN)
                .map(item -> new Line(below(plan.folder(), item.target()), item.renamed(), item.replaces()))
                .toList();
        return new Preview(
                lines,
                items.size() - lines.size(),
                (int) items.stream().filter(ExportPlan.Item::renamed).count(),
                (int) items.stream().filter(ExportPlan.Item::replaces).count(),
                plan.skipped().size(),
                template.unknown());
    }

    static String below(Path folder, Path target) {
        return folder.toAbsolutePath()
                .relativize(target.toAbsolutePath())
                .toString()
                .replace('\\', '/');
    }
}
