package app.zoetrope.settings;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;

/// How clips are played.
public final class PlayerSettings {
    private final DoubleProperty volume;
    private final BooleanProperty muted;
    private final BooleanProperty loop;

    PlayerSettings(Fields fields) {
        volume = fields.fraction("player.volume", 0.8, 0, 1);
        muted = fields.flag("player.muted", false);
        loop = fields.flag("player.loop", true);
    }

    /// 0 to 1.
    public DoubleProperty volumeProperty() {
        return volume;
    }

    public BooleanProperty mutedProperty() {
        return muted;
    }

    public BooleanProperty loopProperty() {
        return loop;
    }
}
