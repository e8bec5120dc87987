package app.zoetrope.ui.player;

import app.zoetrope.model.Clip;
import app.zoetrope.model.StoredPicture;
import app.zoetrope.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// What two clips were asked to be and became, in words, line by line.
final class Differences {
    private Differences() {}

    /// @param name of the fact
    record Line(String name, String a, String b) {
        boolean differs() {
            return !a.equals(b);
        }
    }

    static List<Line> of(Clip a, Clip b) {
        var lines = new ArrayList<Line>();
        add(lines, "prompt", a, b, clip -> clip.request().prompt().strip());
        lines.add(picture(a, b));
        add(lines, "engine", a, b, clip -> Text.of("compare.engine." + clip.engine()));
        add(lines, "ratio", a, b, clip -> clip.request().ratio().label());
        add(lines, "resolution", a, b, clip -> clip.request().resolution().label());
        add(lines, "seconds", a, b, clip -> seconds(clip.request().seconds()));
        add(
                lines,
                "got",
                a,
                b,
                clip -> clip.facts().width() + " × " + clip.facts().height());
        add(lines, "rate", a, b, clip -> Text.of("compare.number", clip.facts().framesPerSecond()));
        add(lines, "length", a, b, clip -> seconds(clip.facts().length().toMillis() / 1000.0));
        add(lines, "cost", a, b, clip -> Text.price(clip.cost().orElse(clip.estimate())));
        add(lines, "took", a, b, clip -> seconds(clip.took().toMillis() / 1000.0));
        return lines;
    }

    private static void add(List<Line> lines, String key, Clip a, Clip b, Function<Clip, String> words) {
        lines.add(new Line(Text.of("compare.fact." + key), words.apply(a), words.apply(b)));
    }

    private static Line picture(Clip a, Clip b) {
        String name = Text.of("compare.fact.picture");
        if (a.sent().equals(b.sent())) {
            String same = Text.of("compare.fact.picture.same");
            return new Line(name, same, same);
        }
        return new Line(name, picture(a, 1), picture(b, 2));
    }

    /// @param number tells two pictures of one name apart
    private static String picture(Clip clip, int number) {
        return clip.sent()
                .map(sent -> Text.of(
                        "compare.fact.picture.one",
                        clip.given().map(StoredPicture::name).orElse(""),
                        sent.width(),
                        sent.height(),
                        number))
                .orElseGet(() -> Text.of("compare.fact.picture.none"));
    }

    private static String seconds(double seconds) {
        return Text.of("compare.seconds", seconds);
    }
}
