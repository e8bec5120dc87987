package app.zoetrope.ui.gallery;

import app.zoetrope.library.ClipQuery;
import app.zoetrope.model.AspectRatio;
import app.zoetrope.model.EngineId;
import app.zoetrope.model.Resolution;
import app.zoetrope.text.Text;
import app.zoetrope.ui.fx.Tips;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.Property;
import javafx.css.PseudoClass;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/// What narrows the answer besides words: a pill each, lit where it does.
final class FilterBar extends FlowPane {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final double IN_ONE_LINE = 900;
    private static final List<AspectRatio> RATIOS = List.of(AspectRatio.values());

    FilterBar(GalleryViewModel model) {
        Filters filters = model.filters();
        setId("filter-bar");
        getStyleClass().add("filters");
        setPrefWrapLength(IN_ONE_LINE);
        var favourites = new ToggleButton("", new FontIcon(BootstrapIcons.HEART));
        favourites.setId("filter-favourites");
        favourites.getStyleClass().add("pill");
        favourites.setAccessibleText(Text.of("gallery.filter.favourites"));
        Tips.put(favourites, Text.of("gallery.filter.favourites"));
        favourites.selectedProperty().bindBidirectional(filters.favouritesOnlyProperty());
        getChildren()
                .addAll(
                        optional(
                                "engine",
                                filters.engineProperty(),
                                List.of(EngineId.SEGMIND, EngineId.SKETCH, EngineId.IMPORTED),
                                engine -> Text.of("gallery.engine." + engine)),
                        optional("ratio", filters.ratioProperty(), RATIOS, AspectRatio::label),
                        optional(
                                "resolution",
                                filters.resolutionProperty(),
                                List.of(Resolution.values()),
                                Resolution::label),
                        menu(
                                "rating",
                                filters.minRatingProperty().asObject(),
                                List.of(0, 1, 2, 3, 4, 5),
                                0,
                                stars -> Text.of("gallery.filter.stars", stars)),
                        favourites,
                        new MoreFilters(model),
                        new SaveSearch(model));
    }

    /// The order, at the right end.
    static MenuButton sort(Filters filters) {
        MenuButton button = menu(
                "sort",
                filters.sortProperty(),
                List.of(ClipQuery.Sort.values()),
                null,
                order -> Text.of("gallery.sort." + order));
        button.setId("sort");
        button.getStyleClass().setAll("menu-button", "flat");
        button.setGraphic(new FontIcon(BootstrapIcons.SORT_DOWN));
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    private static <T> MenuButton optional(
            String name, Property<Optional<T>> value, List<T> choices, Function<T, String> words) {
        List<Optional<T>> all = Stream.concat(
                        Stream.of(Optional.<T>empty()), choices.stream().map(Optional::of))
                .toList();
        return menu(
                name, value, all, Optional.empty(), choice -> choice.map(words).orElse(""));
    }

    /// @param none the choice that narrows nothing: then the button says what it is for
    private static <T> MenuButton menu(
            String name, Property<T> value, List<T> choices, @Nullable T none, Function<T, String> words) {
        String purpose = Text.of("gallery.filter." + name);
        var button = new MenuButton();
        button.setId("filter-" + name);
        button.getStyleClass().add("pill");
        button.setAccessibleText(purpose);
        Tips.put(button, purpose);
        for (T choice : choices) {
            var item = new RadioMenuItem(choice.equals(none) ? Text.of("gallery.filter.any") : words.apply(choice));
            item.setOnAction(_ -> value.setValue(choice));
            button.getItems().add(item);
        }
        value.subscribe(now -> {
            boolean open = now.equals(none);
            button.setText(open ? purpose : words.apply(now));
            button.pseudoClassStateChanged(CHOSEN, none != null && !open);
            for (int i = 0; i < choices.size(); i++) {
                ((RadioMenuItem) button.getItems().get(i))
                        .setSelected(choices.get(i).equals(now));
            }
        });
        return button;
    }
}
