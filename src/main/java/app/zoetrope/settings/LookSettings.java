package app.zoetrope.settings;

import java.util.List;
import javafx.beans.property.ObjectProperty;

/// The window's accent, how it speaks, how large it is drawn, and whether things move by themselves.
public final class LookSettings {
    /// What a person is offered, in percent; 0 is as the system says.
    public static final List<Integer> SCALES = List.of(0, 80, 90, 100, 110, 125, 150, 175, 200);

    private final ObjectProperty<Accent> accent;
    private final ObjectProperty<Language> language;
    private final ObjectProperty<Integer> scale;
    private final ObjectProperty<Motion> motion;

    LookSettings(Fields fields) {
        accent = fields.choice("look.accent", Accent.AMBER);
        language = fields.choice("look.language", Language.SYSTEM);
        scale = fields.any(
                "look.scale", 0, node -> percent(node.intValue()), percent -> Fields.JSON.numberNode(percent));
        motion = fields.choice("look.motion", Motion.SYSTEM);
    }

    static int percent(int percent) {
        return percent == 0 ? 0 : Math.clamp(percent, 80, 200);
    }

    public ObjectProperty<Accent> accentProperty() {
        return accent;
    }

    /// Holds from the next start.
    public ObjectProperty<Language> languageProperty() {
        return language;
    }

    /// In percent, 80 to 200; 0 is as the system says. Holds from the next start.
    public ObjectProperty<Integer> scaleProperty() {
        return scale;
    }

    public ObjectProperty<Motion> motionProperty() {
        return motion;
    }
}
