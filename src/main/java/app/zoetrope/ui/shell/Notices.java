package app.zoetrope.ui.shell;

import javafx.geometry.Pos;
import javafx.stage.Window;
import javafx.util.Duration;
import org.controlsfx.control.Notifications;
import org.controlsfx.control.action.Action;

/// Short sentences at the edge of the window that go away by themselves. JavaFX thread.
public final class Notices {
    private static final Duration SHOWN = Duration.seconds(6);

    private final Window owner;

    public Notices(Window owner) {
        this.owner = owner;
    }

    public void say(String words) {
        notice(words).show();
    }

    /// @param act words of the button
    public void say(String words, String act, Runnable onAct) {
        notice(words).action(new Action(act, _ -> onAct.run())).show();
    }

    /// A click on it does something.
    public void sayWithClick(String words, Runnable onClick) {
        notice(words).onAction(_ -> onClick.run()).show();
    }

    private Notifications notice(String words) {
        return Notifications.create()
                .owner(owner)
                .position(Pos.BOTTOM_CENTER)
                .hideAfter(SHOWN)
                .styleClass("zoetrope-notice")
                .text(words);
    }
}
