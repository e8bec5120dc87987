package app.zoetrope.ui.shell;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/// The first minute: a picture, words, a free sketch. It looks on and blocks nothing; whoever closes it, or comes to
/// its end, does not see it again unless it is asked for.
public final class WelcomeViewModel {
    /// What comes next.
    public enum Step {
        PICTURE,
        PROMPT,
        SKETCH,
        /// The sketch is being made.
        WAIT,
        DONE
    }

    /// What its buttons do.
    public interface Actions {
        /// Puts the sample picture and its words there.
        void sample();

        /// Puts words there that go with any picture.
        void words();

        /// Makes a sketch of what is there.
        void sketch();

        void choosePicture();

        /// Shows where the key goes.
        void openAccount();
    }

    private final BooleanProperty welcomed;
    private final ObservableValue<Boolean> picture;
    private final ObservableValue<Boolean> prompt;
    private final ObservableValue<Boolean> ready;
    private final ObservableValue<Boolean> running;
    private final Actions actions;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(this, "open", false);
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(this, "step", Step.PICTURE);
    private boolean finished;

    /// What is on the compose screen and in the queue.
    ///
    /// @param ready whether it could be made now
    /// @param running whether a job is at work
    public record Sights(
            ObservableValue<Boolean> picture,
            ObservableValue<Boolean> prompt,
            ObservableValue<Boolean> ready,
            ObservableValue<Boolean> running) {}

    /// @param welcomed whether it was seen before
    public WelcomeViewModel(BooleanProperty welcomed, Sights sights, Actions actions) {
        this.welcomed = welcomed;
        this.picture = sights.picture();
        this.prompt = sights.prompt();
        this.ready = sights.ready();
        this.running = sights.running();
        this.actions = actions;
        picture.subscribe(this::look);
        prompt.subscribe(this::look);
        running.subscribe(this::look);
    }

    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Step> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /// Whether the sketch can be made now.
    public ObservableValue<Boolean> readyProperty() {
        return ready;
    }

    /// Opens it for somebody who has never seen it.
    public void greet() {
        if (!welcomed.get()) {
            show();
        }
    }

    /// Opens it from its beginning.
    public void show() {
        finished = false;
        open.set(true);
        look();
    }

    public void close() {
        open.set(false);
        welcomed.set(true);
    }

    public void sample() {
        actions.sample();
    }

    public void words() {
        actions.words();
    }

    public void sketch() {
        actions.sketch();
    }

    public void choosePicture() {
        close();
        actions.choosePicture();
    }

    public void openAccount() {
        close();
        actions.openAccount();
    }

    /// A clip has just been made.
    public void finished() {
        if (open.get()) {
            finished = true;
            welcomed.set(true);
            look();
        }
    }

    private void look() {
        step.set(next());
    }

    private Step next() {
        if (finished) {
            return Step.DONE;
        }
        if (running.getValue()) {
            return Step.WAIT;
        }
        if (!picture.getValue()) {
            return Step.PICTURE;
        }
        return prompt.getValue() ? Step.SKETCH : Step.PROMPT;
    }
}
