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
/// @param unknown tokens of the template that are none
public record Preview(List<Line> lines, int more, int renamed, List<String> unknown) {
    static final Preview NONE = new Preview(List.of(), 0, 0, List.of());
    private static final int SHOWN = 6;

    /// @param renamed the name as the template says it is taken
    public record Line(String name, boolean renamed) {}

    static Preview of(ExportPlan plan, NameTemplate template) {
        List<Line> lines = plan.items().stream()
                .limit(SHOWN)
                .map(item -> new Line(below(plan.folder(), item.target()), item.renamed()))
                .toList();
        int renamed =
                (int) plan.items().stream().filter(ExportPlan.Item::renamed).count();
        return new Preview(lines, plan.items().size() - lines.size(), renamed, template.unknown());
    }

    static String below(Path folder, Path target) {
        return folder.relativize(target).toString().replace('\\', '/');
    }
}
