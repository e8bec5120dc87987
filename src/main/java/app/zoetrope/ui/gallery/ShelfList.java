package app.zoetrope.ui.gallery;

import app.zoetrope.library.ClipLibrary;
import app.zoetrope.library.Condition;
import app.zoetrope.library.SavedSearches.SavedSearch;
import app.zoetrope.text.Text;
import app.zoetrope.ui.fx.Tips;
import app.zoetrope.ui.fx.ViewScope;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/// The list on the left: the parts of the library and how many clips each has.
final class ShelfList extends VBox {
    private final GalleryViewModel model;
    private final ToggleGroup group = new ToggleGroup();
    private final Map<Shelf, ToggleButton> shelves = new EnumMap<>(Shelf.class);
    private final Map<Shelf, Label> counts = new EnumMap<>(Shelf.class);

    private final VBox collections = new VBox(2);
    private final VBox searches = new VBox(2);

    ShelfList(GalleryViewModel model) {
        this.model = model;
        getStyleClass().addAll("shelves", "panel");
        add(Shelf.ALL, BootstrapIcons.GRID);
        add(Shelf.FAVOURITES, BootstrapIcons.HEART);
        add(Shelf.SKETCHES, BootstrapIcons.PENCIL);
        getChildren().add(needsLook());
        add(Shelf.BIN, BootstrapIcons.TRASH);
        getChildren().addAll(emptyBin(), searches, collections);
        group.selectedToggleProperty().subscribe(this::chosen);
        new ViewScope(this)
                .whileShowing(() -> Subscription.combine(
                        model.filters().shelfProperty().subscribe(this::mark),
                        model.countsProperty().subscribe(this::count),
                        model.filters().moreProperty().subscribe(_ -> markCollection()),
                        model.searches().allProperty().subscribe(this::list),
                        model.versionProperty().subscribe(_ -> markSearch())));
    }

    private void add(Shelf shelf, Ikon icon) {
        String name = shelf.name().toLowerCase(Locale.ROOT);
        var count = new Label();
        var button = new ToggleButton();
        button.setId("shelf-" + name);
        button.setToggleGroup(group);
        button.setUserData(shelf);
        counts.put(shelf, count);
        shelves.put(shelf, button);
        dress(button, icon, Text.of("gallery.shelf." + name), count);
        getChildren().add(button);
    }

    private ToggleButton needsLook() {
        var count = new Label();
        count.textProperty().bind(model.needsLookProperty().map(number -> Text.of("gallery.number", number)));
        var button = new ToggleButton();
        button.setId("shelf-needs-look");
        dress(button, BootstrapIcons.CLOCK, Text.of("gallery.shelf.needs-look"), count);
        count.getStyleClass().add("warn");
        button.setOnAction(_ -> {
            button.setSelected(false);
            model.needsLook();
        });
        button.visibleProperty().bind(model.needsLookProperty().greaterThan(0));
        button.managedProperty().bind(button.visibleProperty());
        return button;
    }

    private void dress(ToggleButton button, Ikon icon, String name, Label count) {
        var words = new Label(name);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        count.getStyleClass().add("count");
        count.setMinWidth(USE_PREF_SIZE);
        var line = new HBox(new FontIcon(icon), words, count);
        line.getStyleClass().add("line");
        line.setMouseTransparent(true);
        button.getStyleClass().addAll("flat", "shelf");
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setGraphic(line);
        button.setMaxWidth(Double.MAX_VALUE);
        line.prefWidthProperty().bind(button.widthProperty().subtract(24));
        button.setAccessibleText(name);
    }

    private Button emptyBin() {
        var button = new Button(Text.of("gallery.bin.empty"));
        button.setId("empty-bin");
        button.getStyleClass().add("link");
        Tips.put(button, Text.of("gallery.bin.empty.tip"));
        button.setOnAction(_ -> model.emptyBin());
        button.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.filters().shelfProperty().get() == Shelf.BIN
                                && model.countsProperty().get().bin() > 0,
                        model.filters().shelfProperty(),
                        model.countsProperty()));
        button.managedProperty().bind(button.visibleProperty());
        return button;
    }

    private void show(List<ClipLibrary.Label> named) {
        collections.getChildren().clear();
        if (!named.isEmpty()) {
            collections.getChildren().add(caption("gallery.shelf.collections"));
        }
        named.forEach(collection -> {
            var count = new Label(Text.of("gallery.number", collection.clips()));
            var button = new ToggleButton();
            button.setUserData(collection.name());
            dress(button, BootstrapIcons.COLLECTION, collection.name(), count);
            button.setOnAction(_ -> {
                if (button.isSelected()) {
                    model.filters().add(new Condition.InCollection(collection.name()));
                } else {
                    model.filters().drop(Condition.InCollection.class);
                }
            });
            collections.getChildren().add(button);
        });
        markCollection();
    }

    private void list(List<SavedSearch> all) {
        searches.getChildren().clear();
        if (!all.isEmpty()) {
            searches.getChildren().add(caption("gallery.shelf.searches"));
        }
        for (SavedSearch search : all) {
            var button = new ToggleButton();
            button.setUserData(search);
            dress(button, BootstrapIcons.BOOKMARK, search.name(), new Label());
            button.setOnAction(_ -> {
                model.searches().show(search);
                markSearch();
            });
            var forget = new MenuItem(Text.of("gallery.searches.remove"));
            forget.setOnAction(_ -> model.searches().remove(search));
            button.setContextMenu(new ContextMenu(forget));
            searches.getChildren().add(button);
        }
        markSearch();
    }

    private void markSearch() {
        searches.getChildren().forEach(node -> {
            if (node instanceof ToggleButton button && button.getUserData() instanceof SavedSearch search) {
                button.setSelected(model.searches().isShown(search));
            }
        });
    }

    private static Label caption(String key) {
        var caption = new Label(Text.of(key));
        caption.getStyleClass().add("caption");
        return caption;
    }

    private void markCollection() {
        Optional<String> shown = model.filters().moreProperty().get().stream()
                .filter(Condition.InCollection.class::isInstance)
                .map(condition -> ((Condition.InCollection) condition).name())
                .findFirst();
        collections.getChildren().forEach(node -> {
            if (node instanceof ToggleButton button) {
                button.setSelected(
                        shown.filter(name -> name.equals(button.getUserData())).isPresent());
            }
        });
    }

    private void chosen(@Nullable Toggle toggle) {
        if (toggle != null) {
            model.filters().shelfProperty().set((Shelf) toggle.getUserData());
        } else {
            mark(model.filters().shelfProperty().get());
        }
    }

    private void mark(Shelf shelf) {
        shelves.forEach((each, button) -> {
            if (each == shelf) {
                button.setSelected(true);
            }
        });
    }

    private void count(Counts now) {
        show(now.collections());
        counts.forEach((shelf, label) -> label.setText(Text.of("gallery.number", now.of(shelf))));
    }
}
