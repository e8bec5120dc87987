package app.zoetrope.ui.queue;

import app.zoetrope.model.JobState;
import app.zoetrope.model.Money;
import app.zoetrope.model.StoredPicture;
import app.zoetrope.text.Text;
import app.zoetrope.ui.control.Bubbles;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import org.controlsfx.control.PopOver;
import org.kordamp.ikonli.javafx.FontIcon;

/// Does what is chosen on a card, by button, menu or key.
final class JobCommands {
    private final QueueViewModel model;
    private final QueueActions actions;

    JobCommands(QueueViewModel model, QueueActions actions) {
        this.model = model;
        this.actions = actions;
    }

    void run(JobAction action, JobCard card) {
        switch (action) {
            case CANCEL, LEAVE -> model.cancel(card);
            case COLLECT -> model.collect(card);
            case RESEND -> model.sendAgain(card);
            case REMOVE -> model.remove(card);
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
            run(JobAction.OPEN, card);
        } else {
            details(card, owner);
        }
    }

    void menu(JobCard card, Node owner, double x, double y) {
        var menu = new ContextMenu();
        for (JobAction action : JobAction.of(card.job().state(), model.words().isPaid(card.job()))) {
            var item = new MenuItem(action.words(price(card)), new FontIcon(action.icon()));
            item.setOnAction(_ -> run(action, card));
            menu.getItems().add(item);
        }
        var details = new MenuItem(Text.of("queue.details"));
        details.setOnAction(_ -> details(card, owner));
        menu.getItems().add(details);
        menu.show(owner, x, y);
        menu.getScene()
                .getPreferences()
                .setColorScheme(owner.getScene().getPreferences().getColorScheme());
    }

    Path picture(StoredPicture stored) {
        return actions.picture().apply(stored);
    }

    String price(JobCard card) {
        Money again = model.priceAgain(card.job());
        return again.isZero() ? Text.of("queue.free") : Text.price(again);
    }

    private void details(JobCard card, Node owner) {
        var pane = new DetailsPane(card, model, this);
        PopOver bubble = Bubbles.of(pane, PopOver.ArrowLocation.RIGHT_TOP);
        pane.whenDone(bubble::hide);
        Bubbles.toggle(bubble, owner);
    }
}
