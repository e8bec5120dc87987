package app.zoetrope.ui.gallery;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;

/// Offers the names that begin as what is typed.
final class Completion {
    private final BiConsumer<String, Consumer<List<String>>> source;
    private final ContextMenu menu = new ContextMenu();

    /// @param source asked in the background, with what is typed so far
    Completion(BiConsumer<String, Consumer<List<String>>> source) {
        this.source = source;
        menu.setAutoFix(true);
    }

    void attach(TextField field, Consumer<String> onTaken) {
        field.textProperty().subscribe((_, typed) -> {
            if (typed.isBlank() || !field.isFocused()) {
                menu.hide();
                return;
            }
            source.accept(typed.strip(), names -> {
                if (field.isFocused() && field.getText().equals(typed)) {
                    offer(field, names, onTaken);
                }
            });
        });
        field.focusedProperty().subscribe(focused -> {
            if (!focused) {
                menu.hide();
            }
        });
    }

    private void offer(TextField field, List<String> names, Consumer<String> onTaken) {
        List<MenuItem> items = names.stream()
                .filter(name -> !name.equalsIgnoreCase(field.getText().strip()))
                .map(name -> item(name, onTaken))
                .toList();
        if (items.isEmpty()) {
            menu.hide();
            return;
        }
        menu.getItems().setAll(items);
        if (!menu.isShowing()) {
            menu.show(field, Side.BOTTOM, 0, 4);
        }
    }

    private static MenuItem item(String name, Consumer<String> onTaken) {
        var item = new MenuItem(name);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> onTaken.accept(name));
        return item;
    }
}
