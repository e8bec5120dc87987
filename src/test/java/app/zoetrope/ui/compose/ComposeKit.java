package app.zoetrope.ui.compose;

import app.zoetrope.generation.PictureFetcher;
import app.zoetrope.model.Balance;
import app.zoetrope.model.Money;
import app.zoetrope.model.Rates;
import app.zoetrope.model.Resolution;
import app.zoetrope.secrets.KeyState;
import app.zoetrope.testkit.FakeDialogs;
import app.zoetrope.testkit.FakeGenerationQueue;
import app.zoetrope.testkit.FakePromptBook;
import app.zoetrope.ui.fx.TaskRunner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// Everything around the compose screen, as fakes.
final class ComposeKit {
    static final Rates RATES = new Rates(
            Map.of(Resolution.P480, Money.usd("0.10"), Resolution.P720, Money.usd("0.175")),
            Money.usd("0.0125"),
            "test",
            LocalDate.EPOCH);

    final FakeGenerationQueue queue = new FakeGenerationQueue();
    final FakePromptBook book = new FakePromptBook();
    final FakeDialogs dialogs = new FakeDialogs();
    final FakePictures pictures = new FakePictures();
    final ComposeDraft draft = ComposeDraft.fresh();
    final ObjectProperty<KeyState> key = new SimpleObjectProperty<>(KeyState.KNOWN);
    final ObjectProperty<Rates> rates = new SimpleObjectProperty<>(RATES);
    final ObjectProperty<Optional<Balance>> balance = new SimpleObjectProperty<>(Optional.empty());
    final ObjectProperty<Money> today = new SimpleObjectProperty<>(Money.usd("3.05"));
    final ObjectProperty<Money> month = new SimpleObjectProperty<>(Money.usd("20"));
    final ObjectProperty<Optional<Money>> capJob = new SimpleObjectProperty<>(Optional.empty());
    final ObjectProperty<Optional<Money>> capDay = new SimpleObjectProperty<>(Optional.empty());
    final ObjectProperty<Optional<Money>> capMonth = new SimpleObjectProperty<>(Optional.empty());
    final ObjectProperty<Optional<Money>> confirmAbove = new SimpleObjectProperty<>(Optional.of(Money.usd("2")));
    final PictureFetcher fetcher = (_, target) -> target.resolve("web-1200x800.jpg");
    private final Path folder;
    private final TaskRunner tasks;

    ComposeKit(Path folder, TaskRunner tasks) {
        this.folder = folder;
        this.tasks = tasks;
    }

    ComposeViewModel model() {
        var money = new ComposeMoney(rates, key, balance, today, month, capJob, capDay, capMonth, confirmAbove);
        var doors = new PictureDoors(pictures, fetcher, (_, target) -> Files.writeString(target, "png"), folder);
        return new ComposeViewModel(new ComposeServices(queue, book, doors, dialogs, tasks), money, draft);
    }

    /// A model with a picture and a prompt: ready to go.
    ComposeViewModel readyModel() {
        ComposeViewModel model = model();
        model.picture().offer(List.of(Path.of("sea-1600x900.jpg")));
        draft.prompt().set("A cat surfing a wave at sunset, slow push in, ocean roar and gulls");
        return model;
    }

    void balance(String credits) {
        balance.set(Optional.of(new Balance(Money.usd(credits), Money.ZERO, Instant.EPOCH)));
    }
}
