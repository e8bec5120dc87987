package app.zoetrope.bench;

import app.zoetrope.bench.KillMatrix.Row;
import app.zoetrope.bench.Life.Story;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Many kills in a few lines: by the state at the kill and the state in the end.
final class Tally {
    private Tally() {}

    static String of(List<Row> rows) {
        Map<String, List<Story>> groups = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> "%-3s %-12s %-8s"
                                .formatted(
                                        row.v1() ? "v1" : "v2",
                                        row.story().killed(),
                                        row.story().end()),
                        TreeMap::new,
                        Collectors.mapping(Row::story, Collectors.toList())));
        var text = new StringBuilder(
                "    %-12s %-8s %6s %9s %6s %6s%n".formatted("while", "became", "kills", "accepted", "clips", "wrong"));
        groups.forEach((name, stories) -> text.append("%s %6d %9d %6d %6d%n"
                .formatted(
                        name,
                        stories.size(),
                        stories.stream().mapToInt(Story::accepted).sum(),
                        stories.stream().mapToInt(Story::clips).sum(),
                        stories.stream()
                                .filter(story -> !story.wrong().isEmpty())
                                .count())));
        return text.toString();
    }
}
