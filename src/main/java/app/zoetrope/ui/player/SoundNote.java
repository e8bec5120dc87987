package app.zoetrope.ui.player;

import app.zoetrope.text.Text;
import app.zoetrope.ui.control.Buttons;
import app.zoetrope.ui.fx.Tips;
import javafx.scene.control.Button;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/// Says in a corner of the picture that there is no sound device; a click looks again.
final class SoundNote {
    private SoundNote() {}

    static Button of(PlayerViewModel model) {
        Button note = Buttons.labelled(
                "no-sound-device",
                BootstrapIcons.VOLUME_MUTE,
                Text.of("player.no-sound-device"),
                "on-picture",
                "sound-note");
        Tips.put(note, Text.of("player.no-sound-device.help"));
        note.setFocusTraversable(false);
        note.setOnAction(_ -> model.retrySound());
        return note;
    }
}
