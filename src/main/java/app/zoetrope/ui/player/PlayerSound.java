package app.zoetrope.ui.player;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import org.jspecify.annotations.Nullable;

/// How loud, and whether at all. Bind volume and mute to the settings. JavaFX thread only.
public final class PlayerSound {
    private final BooleanProperty muted = new SimpleBooleanProperty();
    private final DoubleProperty volume = new SimpleDoubleProperty(1);
    private final ReadOnlyBooleanWrapper missing = new ReadOnlyBooleanWrapper();
    private @Nullable Playback playback;

    PlayerSound() {
        muted.subscribe(this::apply);
        volume.subscribe(this::apply);
    }

    void attach(Playback opened, boolean withoutSound) {
        playback = opened;
        missing.set(withoutSound);
        apply();
    }

    void detach() {
        playback = null;
    }

    /// Another clip comes: nothing is known of its sound yet.
    void reset() {
        detach();
        missing.set(false);
    }

    private void apply() {
        if (playback != null) {
            playback.setVolume(volume.get());
            playback.setMuted(muted.get());
        }
    }

    public BooleanProperty mutedProperty() {
        return muted;
    }

    /// 0 to 1.
    public DoubleProperty volumeProperty() {
        return volume;
    }

    /// The clip has sound, but the machine has nothing to play it.
    public ReadOnlyBooleanProperty missingProperty() {
        return missing.getReadOnlyProperty();
    }

    public void toggleMute() {
        muted.set(!muted.get());
    }

    /// A tenth or so up or down; up ends the mute.
    public void change(double by) {
        volume.set(Math.clamp(volume.get() + by, 0, 1));
        if (by > 0) {
            muted.set(false);
        }
    }
}
