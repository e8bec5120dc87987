package app.zoetrope.ui.queue;

import app.zoetrope.text.Text;
import app.zoetrope.ui.queue.QueueViewModel.Failed;
import app.zoetrope.ui.queue.QueueViewModel.Held;
import app.zoetrope.ui.queue.QueueViewModel.Stuck;
import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/// What the queue has to say or to ask: money before all.
final class Banners {
    private static final int WORTH_ALL = 2;

    private Banners() {}

    static List<Banner> of(QueueViewModel model, QueueActions actions) {
        return List.of(
                places(model, actions),
                keys(model, actions),
                paused(model),
                held(model),
                failed(model),
                trouble(model));
    }

    private static Banner places(QueueViewModel model, QueueActions actions) {
        return new Banner(
                        "queue-homeless",
                        BootstrapIcons.HDD,
                        "bad-tone",
                        model.stuckProperty()
                                .map(stuck ->
                                        stuck.places() == 0 ? "" : Text.of("queue.stuck", stuck.places(), stuck.why())))
                .with("stuck-place", words("queue.stuck.place"), "accent", actions.place())
                .with("stuck-again", words("queue.stuck.again"), "second-deed", model::tryAgain);
    }

    private static Banner keys(QueueViewModel model, QueueActions actions) {
        return new Banner(
                        "queue-keyless",
                        BootstrapIcons.KEY,
                        "warn-tone",
                        model.stuckProperty()
                                .map(Stuck::keys)
                                .map(count -> count == 0 ? "" : Text.of("queue.keys", count)))
                .with("keys-open", words("queue.keys.open"), "accent", actions.settings());
    }

    private static Banner paused(QueueViewModel model) {
        return new Banner("queue-paused", BootstrapIcons.PAUSE_CIRCLE, "warn-tone", model.pausedWhyProperty())
                .with("paused-go-on", words("queue.goOn"), "accent", () -> model.pause(false));
    }

    private static Banner held(QueueViewModel model) {
        return new Banner(
                        "queue-held",
                        BootstrapIcons.HOURGLASS,
                        "calm-tone",
                        model.heldProperty().map(Banners::sentence))
                .with("held-start", words("queue.held.start"), "accent", model::startHeld)
                .with("held-remove", words("queue.held.remove"), "second-deed", model::removeHeld);
    }

    private static String sentence(Held held) {
        if (held.count() == 0) {
            return "";
        }
        return held.upTo().isZero()
                ? Text.of("queue.heldFree", held.count())
                : Text.of("queue.held", held.count(), Text.price(held.upTo()));
    }

    /// One alone has the same on its card.
    private static Banner failed(QueueViewModel model) {
        return new Banner(
                        "queue-failed",
                        BootstrapIcons.EXCLAMATION_TRIANGLE,
                        "bad-tone",
                        model.failedProperty()
                                .map(failed ->
                                        failed.count() < WORTH_ALL ? "" : Text.of("queue.failed", failed.count())))
                .with(
                        "failed-again",
                        model.failedProperty().map(Banners::again),
                        "second-deed",
                        () -> model.deeds().sendFailedAgain())
                .with(
                        "failed-clear",
                        words("queue.failed.clear"),
                        "second-deed",
                        () -> model.deeds().removeFailed());
    }

    private static String again(Failed failed) {
        String price = failed.again().isZero() ? Text.of("queue.free") : Text.price(failed.again());
        return Text.of("queue.failed.again", price);
    }

    private static Banner trouble(QueueViewModel model) {
        return new Banner("queue-problem", BootstrapIcons.EXCLAMATION_TRIANGLE, "warn-tone", model.troubleProperty());
    }

    private static ObservableValue<String> words(String key) {
        return new ReadOnlyStringWrapper(Text.of(key));
    }
}
