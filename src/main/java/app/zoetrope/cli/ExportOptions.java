package app.zoetrope.cli;

import app.zoetrope.export.Collision;
import app.zoetrope.export.Format;
import app.zoetrope.export.Look;
import app.zoetrope.export.Marks;
import app.zoetrope.export.NameTemplate;
import app.zoetrope.export.Preset;
import app.zoetrope.export.PresetBook;
import app.zoetrope.export.Span;
import app.zoetrope.export.Treatment;
import app.zoetrope.model.Fit;
import app.zoetrope.text.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// How clips are exported, as it is typed in the terminal.
final class ExportOptions {
    private static final Pattern SIZE = Pattern.compile("([0-9]{1,4})x([0-9]{1,4})");
    private static final double LONGEST = 1_000_000;

    @Option(names = "--format", paramLabel = "F", split = ",", description = "${bundle:cli.export.format}")
    private List<String> formats = new ArrayList<>();

    @Option(names = "--preset", paramLabel = "NAME", description = "${bundle:cli.export.preset}")
    private List<String> presets = new ArrayList<>();

    @Option(names = "--name", paramLabel = "TEMPLATE", description = "${bundle:cli.export.name}")
    private String template = NameTemplate.DEFAULT.pattern();

    @Option(names = "--collision", paramLabel = "RULE", description = "${bundle:cli.export.collision}")
    private String collision = "count";

    @Option(names = "--size", paramLabel = "WxH", description = "${bundle:cli.export.size}")
    private @Nullable String size;

    @Option(names = "--fit", paramLabel = "crop|pad|none", description = "${bundle:cli.export.fit}")
    private @Nullable Fit fit;

    @Option(names = "--rate", paramLabel = "N", description = "${bundle:cli.export.rate}")
    private @Nullable Double rate;

    @Option(names = "--quality", paramLabel = "1-100", description = "${bundle:cli.export.quality}")
    private @Nullable Integer quality;

    @Option(names = "--every", paramLabel = "N", description = "${bundle:cli.export.every}")
    private @Nullable Integer every;

    @Option(names = "--mute", description = "${bundle:cli.export.mute}")
    private boolean mute;

    @Option(names = "--from", paramLabel = "SECONDS", description = "${bundle:cli.export.from}")
    private @Nullable Double from;

    @Option(names = "--until", paramLabel = "SECONDS", description = "${bundle:cli.export.until}")
    private @Nullable Double until;

    @Option(names = "--exact", description = "${bundle:cli.export.exact}")
    private boolean exact;

    @Option(names = "--join", description = "${bundle:cli.export.join}")
    private boolean join;

    @Option(names = "--fade", paramLabel = "SECONDS", description = "${bundle:cli.export.fade}")
    private double fade;

    @Option(names = "--metadata", description = "${bundle:cli.export.metadata}")
    private boolean metadata;

    @Option(names = "--clean", description = "${bundle:cli.export.clean}")
    private boolean clean;

    @Option(names = "--sidecar", description = "${bundle:cli.export.sidecar}")
    private boolean sidecar;

    NameTemplate names() throws CommandFailure {
        var names = new NameTemplate(template);
        if (!names.unknown().isEmpty()) {
            throw usage("cli.wrong.template", String.join(", ", names.unknown()));
        }
        return names;
    }

    Collision collision() throws CommandFailure {
        return switch (collision.toLowerCase(Locale.ROOT)) {
            case "count" -> Collision.COUNT;
            case "skip" -> Collision.SKIP;
            case "overwrite" -> Collision.OVERWRITE;
            default -> throw usage("cli.wrong.collision", collision);
        };
    }

    Treatment treatment() throws CommandFailure {
        if (clean && (metadata || sidecar)) {
            throw usage("cli.wrong.clean");
        }
        Marks marks = clean ? Marks.CLEAN : metadata ? Marks.WRITTEN : Marks.AS_IS;
        Optional<Span> span = Optional.empty();
        if (from != null || until != null) {
            try {
                span = Optional.of(new Span(from == null ? 0 : from, until == null ? LONGEST : until));
            } catch (IllegalArgumentException none) {
                throw usage("cli.wrong.span");
            }
        }
        if (join && span.isPresent()) {
            throw usage("cli.wrong.join");
        }
        return Treatment.PLAIN
                .marked(marks)
                .withSidecar(sidecar)
                .cut(span, exact)
                .join(join, fade);
    }

    List<Preset> presets(PresetBook book) throws CommandFailure {
        var chosen = new ArrayList<Preset>();
        for (String format : formats) {
            chosen.add(Format.of(format)
                    .map(Preset::of)
                    .orElseThrow(() -> usage("cli.wrong.format", format, String.join(", ", Format.ids()))));
        }
        for (String name : presets) {
            try {
                chosen.add(book.find(name).orElseThrow(() -> usage("cli.wrong.preset", name)));
            } catch (IOException unreadable) {
                throw usage("cli.wrong.preset", name);
            }
        }
        if (chosen.isEmpty()) {
            chosen.add(Preset.UNTOUCHED);
        }
        var looked = new ArrayList<Preset>();
        for (Preset preset : chosen) {
            looked.add(preset.looking(look(preset.look())));
        }
        return List.copyOf(looked);
    }

    private Look look(Look start) throws CommandFailure {
        Look look = start;
        if (size != null) {
            Matcher sides = SIZE.matcher(size);
            if (!sides.matches()) {
                throw usage("cli.wrong.size", size);
            }
            look = look.sized(Integer.parseInt(sides.group(1)), Integer.parseInt(sides.group(2)), look.fit());
        }
        look = fit == null ? look : look.sized(look.width(), look.height(), fit);
        look = rate == null ? look : look.rated(rate);
        look = quality == null ? look : look.of(quality);
        look = every == null ? look : look.eachOf(every);
        return mute ? look.withSound(false) : look;
    }

    private static CommandFailure usage(String key, Object... arguments) {
        return new CommandFailure(Exit.USAGE, Text.of(key, arguments));
    }
}
