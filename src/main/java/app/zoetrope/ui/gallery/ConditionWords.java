package app.zoetrope.ui.gallery;

import app.zoetrope.library.Condition;
import app.zoetrope.model.Money;
import app.zoetrope.text.Dates;
import app.zoetrope.text.Text;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/// A condition as its chip says it.
final class ConditionWords {
    private ConditionWords() {}

    static String of(Condition condition, ZoneId zone) {
        return switch (condition) {
            case Condition.OfEngine(var engine) -> Text.of("gallery.engine." + engine);
            case Condition.OfResolution(var resolution) -> resolution.label();
            case Condition.OfRatio(var ratio) -> ratio.label();
            case Condition.Rated(int least, int ignored) -> Text.of("gallery.filter.stars", least);
            case Condition.Favourite() -> Text.of("gallery.favourite");
            case Condition.Rejected(boolean yes) -> Text.of(yes ? "gallery.more.rejected" : "gallery.more.notRejected");
            case Condition.OfLength(var least, var most) ->
                Text.of(
                        "gallery.more.length.chip",
                        range(least.map(ConditionWords::seconds), most.map(ConditionWords::seconds)));
            case Condition.Made(var from, var before) ->
                Text.of(
                        "gallery.more.made.chip",
                        range(from.map(day -> day(day, zone)), before.map(day -> day(day, zone))));
            case Condition.Cost(var least, var most) -> cost(least, most);
            case Condition.Tagged(var all) -> Text.of("gallery.more.tag.chip", String.join(", ", all));
            case Condition.InCollection(String name) -> Text.of("gallery.more.collection.chip", name);
            case Condition.InBatch(var ignored) -> Text.of("gallery.more.batch.chip");
            case Condition.Missing(boolean yes) -> Text.of(yes ? "gallery.more.missing" : "gallery.more.present");
        };
    }

    private static String cost(Optional<Money> least, Optional<Money> most) {
        boolean free = most.filter(Money::isZero).isPresent();
        return free
                ? Text.of("gallery.more.cost.free")
                : Text.of("gallery.more.cost.chip", range(least.map(Text::price), most.map(Text::price)));
    }

    private static String range(Optional<String> from, Optional<String> to) {
        if (from.isPresent() && to.isPresent()) {
            return Text.of("gallery.more.between", from.get(), to.get());
        }
        return from.map(some -> Text.of("gallery.more.from", some))
                .or(() -> to.map(some -> Text.of("gallery.more.to", some)))
                .orElse("");
    }

    private static String seconds(Duration length) {
        return Text.of("gallery.seconds", length.toMillis() / 1000.0);
    }

    private static String day(Instant moment, ZoneId zone) {
        return Dates.date(moment.atZone(zone));
    }
}
