package app.zoetrope.ui.preferences;

import app.zoetrope.model.EngineId;
import app.zoetrope.settings.PictureWay;
import app.zoetrope.settings.Protocol;
import app.zoetrope.settings.ServiceSettings;
import app.zoetrope.text.Text;
import java.util.List;
import javafx.scene.control.Label;

/// Which engine, and how the remote one is called.
final class EngineSection extends Section {
    private static final double SLUG = 280;

    EngineSection(PreferencesViewModel model) {
        super("engine");
        ServiceSettings service = model.settings().serviceSettings();
        add(line(
                "engine.default",
                Controls.segmented(
                        "settings-engine",
                        model.settings().engineProperty(),
                        List.of(EngineId.SKETCH, EngineId.SEGMIND),
                        engine -> Text.of("preferences.engine." + engine))));
        add(line("model", "settings-model", model.slug(), SLUG));
        add(line(
                "protocol",
                Controls.segmented(
                        "settings-protocol",
                        service.protocolProperty(),
                        List.of(Protocol.values()),
                        way -> Text.of("preferences.protocol." + way))));
        add(line(
                "picture",
                Controls.segmented(
                        "settings-picture-way",
                        service.pictureWayProperty(),
                        List.of(PictureWay.values()),
                        way -> Text.of("preferences.picture." + way))));
        add(line(
                service.isApiUrlSet() ? "address.set" : "address",
                address(service.apiUrl().toString(), "settings-address")));
        add(line(
                service.isUploadUrlSet() ? "upload.set" : "upload",
                address(service.uploadUrl().toString(), "settings-upload-address")));
    }

    private static Label address(String url, String id) {
        var label = new Label(url);
        label.setId(id);
        label.getStyleClass().add("second");
        return label;
    }
}
