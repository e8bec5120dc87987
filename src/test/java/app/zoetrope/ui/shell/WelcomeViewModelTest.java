package app.zoetrope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.zoetrope.ui.shell.WelcomeViewModel.Step;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class WelcomeViewModelTest {
    private final SimpleBooleanProperty welcomed = new SimpleBooleanProperty();
    private final SimpleObjectProperty<Boolean> picture = new SimpleObjectProperty<>(false);
    private final SimpleObjectProperty<Boolean> prompt = new SimpleObjectProperty<>(false);
    private final SimpleObjectProperty<Boolean> ready = new SimpleObjectProperty<>(false);
    private final SimpleObjectProperty<Boolean> running = new SimpleObjectProperty<>(false);
    private final List<String> done = new ArrayList<>();
    private final WelcomeViewModel model = new WelcomeViewModel(
            welcomed, new WelcomeViewModel.Sights(picture, prompt, ready, running), new RecordedWelcome(done));

    @Test
    void itLeadsFromAPictureToAFinishedSketch() {
        model.greet();
        assertThat(model.openProperty().get()).isTrue();
        assertThat(model.stepProperty().get()).isEqualTo(Step.PICTURE);
        picture.set(true);
        assertThat(model.stepProperty().get()).isEqualTo(Step.PROMPT);
        prompt.set(true);
        assertThat(model.stepProperty().get()).isEqualTo(Step.SKETCH);
        model.sketch();
        running.set(true);
        assertThat(model.stepProperty().get()).isEqualTo(Step.WAIT);
        running.set(false);
        model.finished();
        assertThat(model.stepProperty().get()).isEqualTo(Step.DONE);
        assertThat(welcomed.get()).isTrue();
        assertThat(done).containsExactly("sketch");
    }

    @Test
    void whoHasSeenItSeesItAgainOnlyWhenAskedFor() {
        model.greet();
        model.close();
        model.greet();
        assertThat(model.openProperty().get()).isFalse();
        model.show();
        assertThat(model.openProperty().get()).isTrue();
        model.openAccount();
        assertThat(model.openProperty().get()).isFalse();
        assertThat(done).containsExactly("account");
    }

    @Test
    void aClipThatIsMadeWhileItIsClosedOpensNothing() {
        model.finished();
        assertThat(model.openProperty().get()).isFalse();
        assertThat(welcomed.get()).isFalse();
    }
}
