package app.zoetrope.ui.gallery;

import app.zoetrope.library.ClipLibrary.Label;
import app.zoetrope.library.Condition;
import app.zoetrope.model.Money;
import app.zoetrope.text.Text;
import app.zoetrope.ui.fx.Tips;
import app.zoetrope.ui.fx.ViewScope;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// The filters that are needed less often, behind one pill.
final class MoreFilters extends MenuButton {
    private static final Money CENT = Money.usd("0.01");
    private static final Money LITTLE = Money.usd("0.50");
    private static final Money MUCH = Money.usd("1.50");

    private final Filters filters;
    private final Menu tags = new Menu(Text.of("gallery.more.tag"));

    MoreFilters(GalleryViewModel model) {
        this.filters = model.filters();
        setId("filter-more");
        getStyleClass().add("pill");
        setText(Text.of("gallery.more"));
        setAccessibleText(Text.of("gallery.more.tip"));
        Tips.put(this, Text.of("gallery.more.tip"));
        getItems()
                .addAll(
                        length(),
                        made(),
                        cost(),
                        tags,
                        new SeparatorMenuItem(),
                        item("rejected", new Condition.Rejected(true)),
                        item("notRejected", new Condition.Rejected(false)),
                        item("missing", new Condition.Missing(true)));
        new ViewScope(this).whileShowing(() -> model.countsProperty().subscribe(now -> show(now.tags())));
    }

    private Menu length() {
        var menu = new Menu(Text.of("gallery.more.length"));
        menu.getItems()
                .addAll(
                        item("length.short", length(Optional.empty(), Optional.of(5))),
                        item("length.middle", length(Optional.of(5), Optional.of(10))),
                        item("length.long", length(Optional.of(10), Optional.empty())));
        return menu;
    }

    private static Condition length(Optional<Integer> least, Optional<Integer> most) {
        return new Condition.OfLength(least.map(Duration::ofSeconds), most.map(Duration::ofSeconds));
    }

    private Menu made() {
        var menu = new Menu(Text.of("gallery.more.made"));
        menu.getItems()
                .addAll(
                        since("made.today", 0),
                        since("made.week", 6),
                        since("made.month", 29),
                        since("made.year", 364));
        return menu;
    }

    private MenuItem since(String key, int daysBack) {
        var item = new MenuItem(Text.of("gallery.more." + key));
        item.setOnAction(_ -> {
            ZoneId zone = ZoneId.systemDefault();
            filters.add(new Condition.Made(
                    Optional.of(LocalDate.now(zone)
                            .minusDays(daysBack)
                            .atStartOfDay(zone)
                            .toInstant()),
                    Optional.empty()));
        });
        return item;
    }

    private Menu cost() {
        var menu = new Menu(Text.of("gallery.more.cost"));
        menu.getItems()
                .addAll(
                        item("cost.free", new Condition.Cost(Optional.empty(), Optional.of(Money.ZERO))),
                        item("cost.little", cost(CENT, LITTLE), Text.price(LITTLE)),
                        item("cost.some", cost(LITTLE, MUCH), Text.price(LITTLE), Text.price(MUCH)),
                        item("cost.much", new Condition.Cost(Optional.of(MUCH), Optional.empty()), Text.price(MUCH)));
        return menu;
    }

    private static Condition cost(Money least, Money most) {
        return new Condition.Cost(Optional.of(least), Optional.of(most));
    }

    private MenuItem item(String key, Condition condition, Object... amounts) {
        var item = new MenuItem(Text.of("gallery.more." + key, amounts));
        item.setOnAction(_ -> filters.add(condition));
        return item;
    }

    private void show(List<Label> used) {
        tags.setDisable(used.isEmpty());
        tags.getItems()
                .setAll(used.stream()
                        .map(tag -> {
                            var item = new MenuItem(Text.of("gallery.more.tag.item", tag.name(), tag.clips()));
                            item.setMnemonicParsing(false);
                            item.setOnAction(_ -> filters.add(new Condition.Tagged(List.of(tag.name()))));
                            return item;
                        })
                        .toList());
    }
}
