package app.zoetrope.ui.preferences;

import app.zoetrope.model.EngineId;
import app.zoetrope.settings.PictureWay;
import app.zoetrope.settings.Protocol;
import app.zoetrope.settings.ServiceSettings;
import app.zoetrope.settings.Settings;
import app.zoetrope.text.Text;
import java.util.List;

/// Which engine, and how the remote one is called.
final class EngineSection extends Section {
    private static final double SLUG = 280;

    EngineSection(PreferencesViewModel model) {
        super("engine");
        Settings all = model.settings();
        ServiceSettings service = all.serviceSettings();
        add(
                line(
                        "engine.default",
                        Controls.segmented(
                                "settings-engine",
                                all.engineProperty(),
                                List.of(EngineId.SKETCH, EngineId.SEGMIND),
                                engine -> Text.of("preferences.engine." + engine))),
                all,
                all.engineProperty());
        add(line("model", "settings-model", model.slug(), SLUG), all, service.slugProperty());
        add(
                line(
                        "protocol",
                        Controls.segmented(
                                "settings-protocol",
                                service.protocolProperty(),
                                List.of(Protocol.values()),
                                way -> Text.of("preferences.protocol." + way))),
                all,
                service.protocolProperty());
        add(
                line(
                        "picture",
                        Controls.segmented(
                                "settings-picture-way",
                                service.pictureWayProperty(),
                                List.of(PictureWay.values()),
                                way -> Text.of("preferences.picture." + way))),
                all,
                service.pictureWayProperty());
        resettable(all);
    }
}
