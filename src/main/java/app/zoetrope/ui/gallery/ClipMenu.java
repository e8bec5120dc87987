package app.zoetrope.ui.gallery;

import app.zoetrope.library.ClipLibrary;
import app.zoetrope.model.Clip;
import app.zoetrope.text.Text;
import java.util.List;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// What can be done with the chosen clips, by the right mouse button or the menu key.
final class ClipMenu {
    private static final int MOST_STARS = 5;

    private ClipMenu() {}

    static ContextMenu of(GalleryViewModel model, Runnable editTags) {
        List<Clip> clips = model.selectedProperty().get();
        var menu = new ContextMenu();
        if (clips.isEmpty()) {
            return menu;
        }
        if (clips.size() == 1) {
            menu.getItems()
                    .addAll(
                            item("open", model::open),
                            reuse(model),
                            new SeparatorMenuItem(),
                            item("folder", model.outside()::showInFolder),
                            item("system", model.outside()::openInSystem));
        }
        if (clips.size() == 2) {
            menu.getItems().add(item("compare", model::compare));
        }
        menu.getItems()
                .addAll(
                        item("export", model::export),
                        new SeparatorMenuItem(),
                        rating(model),
                        item("favourite", model.judging()::toggleFavourite),
                        item("rejected", model.judging()::toggleRejected),
                        item("tags", editTags),
                        collect(model));
        clips.stream()
                .flatMap(clip -> clip.judgement().collections().stream())
                .distinct()
                .map(name -> takeOut(model, name))
                .forEach(menu.getItems()::add);
        if (clips.size() == 1 && clips.getFirst().batch().isPresent()) {
            menu.getItems().add(item("batch", model::showBatch));
        }
        menu.getItems().add(new SeparatorMenuItem());
        boolean inBin = clips.stream().anyMatch(clip -> clip.deleted().isPresent());
        menu.getItems().add(inBin ? item("restore", model::restore) : item("delete", model::delete));
        return menu;
    }

    static List<MenuItem> reuseItems(GalleryViewModel model) {
        return List.of(
                item("reuse.all", () -> model.reuse(Reuse.ALL)),
                item("reuse.prompt", () -> model.reuse(Reuse.PROMPT)),
                item("reuse.picture", () -> model.reuse(Reuse.PICTURE)),
                item("reuse.settings", () -> model.reuse(Reuse.SETTINGS)));
    }

    private static Menu reuse(GalleryViewModel model) {
        var menu = new Menu(Text.of("gallery.menu.reuse"));
        menu.getItems().addAll(reuseItems(model));
        return menu;
    }

    private static Menu rating(GalleryViewModel model) {
        var menu = new Menu(Text.of("gallery.menu.rating"));
        for (int stars = MOST_STARS; stars >= 0; stars--) {
            int wanted = stars;
            var item = new MenuItem(Text.of("gallery.menu.stars", stars));
            item.setOnAction(_ -> model.judging().rate(wanted));
            menu.getItems().add(item);
        }
        return menu;
    }

    private static Menu collect(GalleryViewModel model) {
        var menu = new Menu(Text.of("gallery.menu.collect"));
        for (ClipLibrary.Label collection : model.countsProperty().get().collections()) {
            menu.getItems().add(named(collection.name(), () -> model.judging().collect(collection.name())));
        }
        menu.setDisable(menu.getItems().isEmpty());
        return menu;
    }

    private static MenuItem takeOut(GalleryViewModel model, String collection) {
        return named(
                Text.of("gallery.menu.takeOut", collection),
                () -> model.judging().takeOut(collection));
    }

    private static MenuItem named(String words, Runnable act) {
        var item = new MenuItem(words);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> act.run());
        return item;
    }

    private static MenuItem item(String key, Runnable act) {
        return named(Text.of("gallery.menu." + key), act);
    }
}
