package app.zoetrope.ui.fx;

import com.sun.glass.ui.Timer;
import java.lang.reflect.Field;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The beat to which JavaFX draws. A quarter of a second after nothing moves any more, the toolkit tells the beat's
/// timer to pause; on Windows and macOS it does, while those of GTK and Monocle ignore it, and a window at rest uses
/// 0.7 % of a processor (`GtkTimer._pause` in JavaFX 25 is empty). There is no public way to them.
public final class Pulses {
    private static final Set<String> RESTLESS =
            Set.of("com.sun.glass.ui.gtk.GtkTimer", "com.sun.glass.ui.monocle.MonocleTimer");

    private static final Logger LOG = LoggerFactory.getLogger(Pulses.class);

    private Pulses() {}

    /// Makes the timer pause when it is told to. Where it cannot, all stays as it is. JavaFX thread.
    public static void rest() {
        try {
            Object toolkit = toolkit();
            Field timer = field(toolkit, "pulseTimer");
            synchronized (toolkit) {
                if (timer.get(toolkit) instanceof Timer restless
                        && RESTLESS.contains(restless.getClass().getName())) {
                    restless.stop();
                    var resting = new RestingTimer(restless);
                    resting.start(field(toolkit, "PULSE_INTERVAL").getInt(toolkit));
                    timer.set(toolkit, resting);
                }
            }
        } catch (ReflectiveOperationException | RuntimeException | LinkageError failure) {
            LOG.info("The timer of the toolkit does not rest: {}", failure.toString());
        }
    }

    static boolean areResting() throws ReflectiveOperationException {
        Object toolkit = toolkit();
        return field(toolkit, "pulseTimer").get(toolkit) instanceof RestingTimer timer && timer.isResting();
    }

    private static Object toolkit() throws ReflectiveOperationException {
        return Class.forName("com.sun.javafx.tk.Toolkit")
                .getMethod("getToolkit")
                .invoke(null);
    }

    private static Field field(Object toolkit, String name) throws ReflectiveOperationException {
        Field field = toolkit.getClass().getDeclaredField(name);
        field.setAccessible(true);
        return field;
    }
}
