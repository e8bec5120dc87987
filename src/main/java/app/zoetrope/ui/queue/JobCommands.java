package app.zoetrope.ui.queue;

import app.zoetrope.model.JobState;
import app.zoetrope.model.Money;
import app.zoetrope.model.StoredPicture;
import app.zoetrope.text.Text;
import app.zoetrope.ui.control.Bubble;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCombination;
import org.controlsfx.control.PopOver;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/// Does what is chosen on a card, by button, menu or key.
final class JobCommands {
    private final QueueViewModel model;
    private final QueueActions actions;

    JobCommands(QueueViewModel model, QueueActions actions) {
        this.model = model;
        this.actions = actions;
    }

    /// @param owner what a bubble points at
    void run(JobAction action, JobCard card, Node owner) {
        switch (action) {
            case CANCEL, LEAVE -> model.deeds().cancel(card);
            case COLLECT -> model.deeds().collect(card);
            case LOOK -> model.deeds().look(card);
            case RESEND -> model.deeds().sendAgain(card);
            case REUSE -> actions.reuse().accept(card.job());
            case EDIT -> edit(card, owner);
            case REMOVE, CLOSE -> model.deeds().remove(card);
            case OPEN -> {
                if (card.job().state() instanceof JobState.Done(var clip)) {
                    actions.open().accept(clip);
                }
            }
            case REVEAL -> {
                if (card.job().state() instanceof JobState.Done(var clip)) {
                    actions.reveal().accept(clip);
                }
            }
        }
    }

    /// A finished one is opened, of another the details are shown.
    void activate(JobCard card, Node owner) {
        if (card.job().state() instanceof JobState.Done) {
            run(JobAction.OPEN, card, owner);
        } else {
            details(card, owner);
        }
    }

    void menu(JobCard card, Node owner, double x, double y) {
        var menu = new ContextMenu();
        for (JobAction action : JobAction.of(card, model.words().isPaid(card.job()))) {
            var item = new MenuItem(action.words(price(card)), new FontIcon(action.icon()));
            item.setOnAction(_ -> run(action, card, owner));
            menu.getItems().add(item);
        }
        if (card.isWaiting()) {
            menu.getItems()
                    .addAll(
                            move("job-sooner", BootstrapIcons.ARROW_UP, "queue.up", "Alt+Up", card, -1),
                            move("job-later", BootstrapIcons.ARROW_DOWN, "queue.down", "Alt+Down", card, 1));
        }
        var details = new MenuItem(Text.of("queue.details"), new FontIcon(BootstrapIcons.INFO_CIRCLE));
        details.setOnAction(_ -> details(card, owner));
        menu.getItems().add(details);
        menu.show(owner, x, y);
        menu.getScene()
                .getPreferences()
                .setColorScheme(owner.getScene().getPreferences().getColorScheme());
    }

    private MenuItem move(String id, Ikon icon, String key, String keys, JobCard card, int by) {
        var item = new MenuItem(Text.of(key), new FontIcon(icon));
        item.setId(id);
        item.setAccelerator(KeyCombination.valueOf(keys));
        item.setOnAction(_ -> model.deeds().move(card, by));
        return item;
    }

    private void edit(JobCard card, Node owner) {
        var pane = new EditPane(
                new JobEdit(card, model.deeds()), card.job().request().ratio().label());
        var bubble = new Bubble(PopOver.ArrowLocation.RIGHT_TOP, () -> pane);
        pane.whenDone(bubble::hide);
        bubble.toggle(owner);
    }

    Path picture(StoredPicture stored) {
        return actions.picture().apply(stored);
    }

    String price(JobCard card) {
        Money again = model.deeds().priceAgain(card.job());
        return again.isZero() ? Text.of("queue.free") : Text.price(again);
    }

    private void details(JobCard card, Node owner) {
        var pane = new DetailsPane(card, model, this, owner);
        var bubble = new Bubble(PopOver.ArrowLocation.RIGHT_TOP, () -> pane);
        pane.whenDone(bubble::hide);
        bubble.toggle(owner);
    }
}
