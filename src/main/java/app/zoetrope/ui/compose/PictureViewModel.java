package app.zoetrope.ui.compose;

import app.zoetrope.generation.PictureException;
import app.zoetrope.generation.PicturePreparer.Prepared;
import app.zoetrope.model.AspectRatio;
import app.zoetrope.model.CropFrame;
import app.zoetrope.model.Framing;
import app.zoetrope.model.Pixels;
import app.zoetrope.model.Problem;
import app.zoetrope.text.Text;
import app.zoetrope.ui.fx.TaskRunner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The pictures to animate: how they come in, which of them is shown, and what of it will be sent.
public final class PictureViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(PictureViewModel.class);
    /// Sharp in the panel on a display of double density.
    private static final int PREVIEW = 720;

    private static final int QUIET_MILLIS = 250;

    private final ComposeDraft draft;
    private final PictureDoors doors;
    private final PictureIntake intake;
    private final TaskRunner tasks;
    private final ObservableList<GivenPicture> pictures = FXCollections.observableArrayList();
    private final ObservableList<GivenPicture> picturesOut = FXCollections.unmodifiableObservableList(pictures);
    private final ReadOnlyObjectWrapper<Optional<GivenPicture>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Pixels>> preview = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Prepared>> sending = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper fetching = new ReadOnlyBooleanWrapper();
    private final LatestWork<Pixels> previews;
    private final LatestWork<Prepared> preparations;
    private TaskRunner.Cancellable coming = () -> {};
    private Runnable onReplaced = () -> {};

    PictureViewModel(ComposeDraft draft, PictureDoors doors, TaskRunner tasks) {
        this.draft = draft;
        this.doors = doors;
        this.tasks = tasks;
        intake = new PictureIntake(doors);
        previews = new LatestWork<>(tasks, 0, pixels -> preview.set(Optional.of(pixels)), this::fail);
        preparations = new LatestWork<>(tasks, QUIET_MILLIS, done -> sending.set(Optional.of(done)), this::fail);
        List.<ObservableValue<?>>of(draft.ratio(), draft.fit(), draft.background())
                .forEach(each -> each.subscribe((_, _) -> prepare()));
        draft.picture().get().ifPresent(this::restore);
    }

    public ObservableList<GivenPicture> pictures() {
        return picturesOut;
    }

    public ReadOnlyObjectProperty<Optional<GivenPicture>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// The shown picture, small; empty until it is decoded.
    public ReadOnlyObjectProperty<Optional<Pixels>> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    /// The file that would be sent now; empty while it is being made.
    public ReadOnlyObjectProperty<Optional<Prepared>> sendingProperty() {
        return sending.getReadOnlyProperty();
    }

    /// Why the last picture was not taken; empty if it was. The earlier picture stays.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Something to know about what came in; may be empty.
    public ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty fetchingProperty() {
        return fetching.getReadOnlyProperty();
    }

    /// Files, folders, or both: they take the place of what is there.
    public void offer(List<Path> files) {
        bring(() -> intake.read(files));
    }

    /// A picture that was no file.
    public void offer(Pixels pixels) {
        bring(() -> intake.read(pixels, Text.of("compose.picture.pasted")));
    }

    /// A line of text: an address, or the path of a file.
    public void offer(String text) {
        if (text.strip().startsWith("https://") || text.strip().startsWith("http://")) {
            fetch(text.strip());
        } else {
            bring(() -> intake.read(text));
        }
    }

    /// Brings the picture behind an address.
    public void fetch(String address) {
        fetching.set(true);
        bring(() -> intake.fetch(address));
    }

    public void cancelFetch() {
        coming.cancel();
        fetching.set(false);
    }

    /// @param then runs when the picture is there
    void load(Reuse.Picture picture, Optional<Framing> framing, boolean chooseRatio, Runnable then) {
        bring(
                () -> {
                    GivenPicture only = intake.readOne(picture.file(), picture.name());
                    return PictureIntake.Found.one(
                            framing.map(how -> only.framed(how.frame())).orElse(only));
                },
                chooseRatio,
                then);
    }

    public void show(GivenPicture picture) {
        previews.forget();
        preview.set(Optional.empty());
        shown.set(Optional.of(picture));
        previews.ask(() -> doors.preparer().preview(picture.file(), PREVIEW));
        prepare();
    }

    public void remove(GivenPicture picture) {
        boolean wasShown = shown.get().equals(Optional.of(picture));
        pictures.remove(picture);
        if (pictures.isEmpty()) {
            clear();
        } else if (wasShown) {
            show(pictures.getFirst());
        }
    }

    public void clear() {
        cancelFetch();
        previews.forget();
        preparations.forget();
        pictures.clear();
        shown.set(Optional.empty());
        preview.set(Optional.empty());
        sending.set(Optional.empty());
        problem.set("");
        note.set("");
        draft.picture().set(Optional.empty());
        onReplaced.run();
    }

    /// Moves the crop frame of the shown picture; it is kept on the picture.
    public void frame(CropFrame wanted) {
        shown.get().ifPresent(picture -> {
            GivenPicture framed = picture.framed(math(picture).inside(wanted));
            int place = pictures.indexOf(picture);
            if (place >= 0 && !framed.equals(picture)) {
                pictures.set(place, framed);
                shown.set(Optional.of(framed));
                prepare();
            }
        });
    }

    /// Whether the shown picture has just about the chosen ratio's shape, or no ratio is nearer.
    public boolean matches(AspectRatio ratio) {
        return shown.get().filter(picture -> picture.nearest() == ratio).isPresent();
    }

    CropMath math(GivenPicture picture) {
        return new CropMath(
                picture.info().width(), picture.info().height(), draft.ratio().get());
    }

    Framing framing(GivenPicture picture) {
        return new Framing(
                draft.fit().get(), picture.frame(), draft.background().get());
    }

    /// Told when the user has put other pictures there, or none.
    void whenReplaced(Runnable action) {
        onReplaced = action;
    }

    /// For the small pictures of a batch. Blocks.
    Pixels thumbnail(GivenPicture picture, int longest) throws PictureException {
        return doors.preparer().preview(picture.file(), longest);
    }

    private void bring(Callable<PictureIntake.Found> source) {
        bring(source, true, onReplaced);
    }

    /// The first picture is decoded before it takes the place of another: a broken file replaces nothing.
    private void bring(Callable<PictureIntake.Found> source, boolean chooseRatio, Runnable then) {
        coming.cancel();
        problem.set("");
        coming = tasks.run(
                () -> {
                    PictureIntake.Found found = source.call();
                    return new Arrival(
                            found, doors.preparer().preview(found.first().file(), PREVIEW));
                },
                arrival -> {
                    fetching.set(false);
                    accept(arrival.found(), chooseRatio);
                    preview.set(Optional.of(arrival.firstPreview()));
                    then.run();
                },
                this::fail);
    }

    private record Arrival(PictureIntake.Found found, Pixels firstPreview) {}

    private void accept(PictureIntake.Found found, boolean chooseRatio) {
        GivenPicture first = found.first();
        note.set(found.refused() == 0 ? "" : Text.of("compose.picture.refused", found.refused()));
        pictures.setAll(found.pictures());
        draft.picture().set(Optional.of(first.file()));
        if (chooseRatio) {
            draft.ratio().set(first.nearest());
        }
        previews.forget();
        shown.set(Optional.of(first));
        prepare();
    }

    private void restore(Path file) {
        tasks.run(
                () -> Files.exists(file),
                there -> {
                    if (there) {
                        load(
                                new Reuse.Picture(file, String.valueOf(file.getFileName())),
                                Optional.empty(),
                                false,
                                () -> {});
                    }
                },
                this::fail);
    }

    private void prepare() {
        sending.set(Optional.empty());
        shown.get()
                .ifPresentOrElse(
                        picture -> {
                            AspectRatio ratio = draft.ratio().get();
                            Framing framing = framing(picture);
                            preparations.ask(() -> {
                                Files.createDirectories(doors.scratch());
                                return doors.preparer()
                                        .prepare(
                                                picture.file(),
                                                ratio,
                                                framing,
                                                doors.scratch().resolve("sending.jpg"));
                            });
                        },
                        preparations::forget);
    }

    private void fail(Exception failure) {
        fetching.set(false);
        if (failure instanceof PictureException refusal) {
            LOG.info("Picture refused: {}", refusal.getMessage());
            problem.set(Text.of(refusal.problem()));
        } else {
            LOG.warn("Picture could not be read", failure);
            problem.set(Text.of(Problem.free(Problem.Kind.INTERNAL, String.valueOf(failure.getMessage()))));
        }
    }
}
