package app.zoetrope.cli;

import app.zoetrope.export.ExportPlan;
import app.zoetrope.export.FolderExport;
import app.zoetrope.export.Transcoder;
import app.zoetrope.text.Text;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// Tells how an export goes: the path of each file, or objects a line with the progress too.
final class ExportReport {
    private static final long BETWEEN_NANOS = 250_000_000;

    private final Console console;
    private final boolean json;
    private boolean whole = true;
    private long told = System.nanoTime();

    ExportReport(Console console, boolean json) {
        this.console = console;
        this.json = json;
    }

    Exit exit() {
        return whole ? Exit.DONE : Exit.FAILED;
    }

    FolderExport.Progress of(ExportPlan plan) {
        for (Path skipped : plan.skipped()) {
            if (json) {
                console.result(
                        Json.object().put("skipped", skipped.toAbsolutePath().toString()));
            }
            console.say(Text.of("cli.export.skipped", skipped.toAbsolutePath()));
        }
        return new FolderExport.Progress() {
            @Override
            public void progressed(int index, double done) {
                long now = System.nanoTime();
                if (json && now - told > BETWEEN_NANOS) {
                    told = now;
                    console.result(node(plan.items().get(index)).put("progress", Math.round(done * 1000) / 1000.0));
                }
            }

            @Override
            public void finished(int index, FolderExport.Result result) {
                tell(result);
            }
        };
    }

    void cut(ExportPlan.Item item, Transcoder.Cut cut) {
        if (json) {
            console.result(node(item)
                    .put("wanted_first_frame", cut.wantedFirst())
                    .put("wanted_last_frame", cut.wantedLast())
                    .put("first_frame", cut.first())
                    .put("last_frame", cut.last()));
        }
        if (!cut.isExact()) {
            console.say(Text.of(
                    "cli.export.cut",
                    item.target().getFileName(),
                    cut.first(),
                    cut.last(),
                    cut.wantedFirst(),
                    cut.wantedLast()));
        }
    }

    private void tell(FolderExport.Result result) {
        Path target = result.item().target().toAbsolutePath();
        Optional<String> failure = result.failure().map(Text::reason);
        whole &= failure.isEmpty();
        if (json) {
            ObjectNode node = node(result.item());
            node.put("file", failure.isEmpty() ? target.toString() : null);
            Json.text(node, "words", failure);
            console.result(node);
        } else if (failure.isEmpty()) {
            console.result(target.toString());
        }
        failure.ifPresent(words -> console.say(Text.of("cli.export.failed", target, words)));
    }

    private static ObjectNode node(ExportPlan.Item item) {
        return Json.object()
                .put("clip", item.clip().id().toString())
                .put("format", item.preset().format().id());
    }
}
