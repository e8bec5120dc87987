package app.zoetrope.ui.compose;

import app.zoetrope.generation.Draft;
import app.zoetrope.generation.Estimate;
import app.zoetrope.generation.RejectedException;
import app.zoetrope.model.ClipId;
import app.zoetrope.model.EngineId;
import app.zoetrope.model.GenerationRequest;
import app.zoetrope.model.Money;
import app.zoetrope.model.Problem;
import app.zoetrope.model.Rates;
import app.zoetrope.secrets.KeyState;
import app.zoetrope.text.Text;
import app.zoetrope.ui.fx.Dialogs;
import app.zoetrope.ui.fx.TaskRunner;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The compose screen: what is asked for, what it costs, whether it can be sent, and the sending.
public final class ComposeViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(ComposeViewModel.class);
    private static final int CONFIRMATION_MILLIS = 2500;

    private final ComposeServices services;
    private final ComposeMoney money;
    private final ComposeDraft draft;
    private final PictureViewModel picture;
    private final PromptViewModel prompt;
    private final ReadOnlyObjectWrapper<EngineId> engine;
    private final ReadOnlyObjectWrapper<Estimate> estimate;
    private final ReadOnlyObjectWrapper<Optional<Notice>> notice = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableValue<Boolean> ready =
            notice.map(note -> note.filter(Notice::blocks).isEmpty());
    private Optional<Notice> passing = Optional.empty();
    private Optional<ClipId> parent = Optional.empty();
    /// Where pictures were chosen last; not where the shown one lies, which may be this program's own folder.
    private Optional<Path> lastFolder = Optional.empty();
    private TaskRunner.Cancellable fading = () -> {};
    private boolean adding;

    public ComposeViewModel(ComposeServices services, ComposeMoney money, ComposeDraft draft) {
        this.services = services;
        this.money = money;
        this.draft = draft;
        picture = new PictureViewModel(draft, services.pictures(), services.tasks());
        prompt = new PromptViewModel(draft.prompt(), services.book(), services.tasks());
        engine = new ReadOnlyObjectWrapper<>(usableEngine());
        estimate = new ReadOnlyObjectWrapper<>(calculate());
        picture.whenReplaced(() -> parent = Optional.empty());
        // Change listeners: an invalidation listener goes quiet where a value is not read.
        List.<ObservableValue<?>>of(
                        draft.prompt(),
                        draft.ratio(),
                        draft.resolution(),
                        draft.seconds(),
                        draft.takes(),
                        draft.engine(),
                        money.rates(),
                        money.key())
                .forEach(each -> each.subscribe((_, _) -> changed()));
        picture.pictures().subscribe(this::changed);
        List.<ObservableValue<?>>of(
                        money.balance(),
                        money.spentToday(),
                        money.spentThisMonth(),
                        money.capPerJob(),
                        money.capPerDay(),
                        money.capPerMonth())
                .forEach(each -> each.subscribe((_, _) -> refresh()));
        refresh();
    }

    public ComposeDraft draft() {
        return draft;
    }

    public ComposeMoney money() {
        return money;
    }

    public PictureViewModel picture() {
        return picture;
    }

    public PromptViewModel prompt() {
        return prompt;
    }

    /// The one that will be used: the sketch where there is no key.
    public ReadOnlyObjectProperty<EngineId> engineProperty() {
        return engine.getReadOnlyProperty();
    }

    public void chooseEngine(EngineId wanted) {
        draft.engine().set(wanted);
    }

    public ReadOnlyObjectProperty<Estimate> estimateProperty() {
        return estimate.getReadOnlyProperty();
    }

    public int pictureCount() {
        return Math.max(1, picture.pictures().size());
    }

    /// What stands in the way, or is good to know; empty if nothing.
    public ReadOnlyObjectProperty<Optional<Notice>> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /// Whether `generate` would send.
    public ObservableValue<Boolean> readyProperty() {
        return ready;
    }

    /// For the small pictures of a batch.
    TaskRunner tasksOfPictures() {
        return services.tasks();
    }

    public void choosePictures() {
        var kind = new Dialogs.FileKind(Text.of("compose.picture.kind"), PictureIntake.EXTENSIONS);
        services.dialogs().chooseFiles(Text.of("compose.picture.choose"), kind, lastFolder, files -> {
            lastFolder = Optional.ofNullable(files.getFirst().getParent());
            picture.offer(files);
        });
    }

    /// Sends one draft a picture; asks before where it is much.
    public void generate() {
        if (!ready.getValue()) {
            return;
        }
        List<Draft> drafts = drafts();
        Money total = estimate.get().total();
        boolean much = money.confirmAbove().getValue().filter(total::isMoreThan).isPresent();
        if (!total.isZero() && (drafts.size() > 1 || much)) {
            services.dialogs().confirm(question(total), () -> add(drafts));
        } else {
            add(drafts);
        }
    }

    /// Brings back what a clip was made from, whole or in part.
    public void load(Reuse what) {
        what.prompt().ifPresent(draft.prompt()::set);
        what.engine().ifPresent(this::chooseEngine);
        what.settings().ifPresent(this::settings);
        what.framing().ifPresent(framing -> {
            draft.fit().set(framing.fit());
            draft.background().set(framing.background());
        });
        what.picture()
                .ifPresent(file ->
                        picture.load(file, what.framing(), what.settings().isEmpty(), () -> parent = what.parent()));
        if (what.picture().isEmpty()) {
            what.framing().ifPresent(framing -> picture.frame(framing.frame()));
        }
    }

    private void settings(GenerationRequest request) {
        draft.ratio().set(request.ratio());
        draft.resolution().set(request.resolution());
        draft.seconds().set(request.seconds());
    }

    private Dialogs.Question question(Money total) {
        return new Dialogs.Question(
                Text.of("compose.confirm.title", Text.exact(total)),
                Text.of(
                        "compose.confirm.text",
                        estimate.get().clips(),
                        CostLines.detail(estimate.get(), draft.takes().get(), pictureCount())),
                Text.of("compose.confirm.act", Text.price(total)));
    }

    private void add(List<Draft> drafts) {
        adding = true;
        passing = Optional.empty();
        refresh();
        services.tasks().run(() -> services.queue().add(drafts), jobs -> added(jobs.size()), this::notAdded);
    }

    private void added(int jobs) {
        adding = false;
        prompt.remember(draft.prompt().get().strip());
        passing = Optional.of(new Notice(Notice.Kind.GOOD, Text.of("compose.added", jobs), false));
        refresh();
        fading = services.tasks().after(CONFIRMATION_MILLIS, this::changed);
    }

    private void notAdded(Exception failure) {
        adding = false;
        Problem why;
        if (failure instanceof RejectedException rejected) {
            LOG.info("Draft rejected: {}", rejected.getMessage());
            why = rejected.problem();
        } else {
            LOG.warn("Draft could not be added", failure);
            why = Problem.free(Problem.Kind.INTERNAL, String.valueOf(failure.getMessage()));
        }
        passing = Optional.of(new Notice(Notice.Kind.BAD, Text.of(why), false));
        refresh();
    }

    /// The user has changed something: what was said about the last try is over.
    private void changed() {
        fading.cancel();
        passing = Optional.empty();
        refresh();
    }

    private void refresh() {
        engine.set(usableEngine());
        estimate.set(calculate());
        notice.set(
                adding ? Optional.of(new Notice(Notice.Kind.GOOD, Text.of("compose.adding"), true)) : currentNotice());
    }

    private Optional<Notice> currentNotice() {
        var check =
                new ReadyCheck(draft, money, estimate.get(), !picture.pictures().isEmpty());
        Optional<Notice> blocking = check.blocking();
        return blocking.isPresent()
                        && passing.filter(note -> note.kind() == Notice.Kind.BAD)
                                .isEmpty()
                ? blocking
                : passing.isPresent() ? passing : check.warning();
    }

    private EngineId usableEngine() {
        return money.key().getValue() == KeyState.KNOWN ? draft.engine().get() : EngineId.SKETCH;
    }

    private Estimate calculate() {
        boolean free = usableEngine().equals(EngineId.SKETCH);
        return Estimate.of(
                free ? Rates.FREE : money.rates().getValue(),
                request(),
                draft.takes().get() * pictureCount());
    }

    private GenerationRequest request() {
        return new GenerationRequest(
                draft.prompt().get().strip(),
                draft.ratio().get(),
                draft.resolution().get(),
                draft.seconds().get());
    }

    private List<Draft> drafts() {
        return picture.pictures().stream()
                .map(given -> new Draft(
                        engine.get(),
                        request(),
                        picture.framing(given),
                        given.file(),
                        given.name(),
                        draft.takes().get(),
                        parent))
                .toList();
    }
}
