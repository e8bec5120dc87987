package app.zoetrope.app;

import app.zoetrope.cli.Services.Check;
import app.zoetrope.generation.EngineException;
import app.zoetrope.media.CodecPreload;
import app.zoetrope.media.MediaKit;
import app.zoetrope.model.Balance;
import app.zoetrope.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sound.sampled.AudioSystem;

/// What works on this machine, each in one line of words.
final class Checks {
    private static final long ROOM = 200L << 20;

    private final Core core;

    Checks(Core core) {
        this.core = core;
    }

    List<Supplier<Check>> all() {
        return List.of(this::data, this::library, this::video, this::playback, this::sound, this::key, this::service);
    }

    private Check data() {
        Path folder = core.folders().data();
        return new Check(Text.of("doctor.data"), Files.isWritable(folder), folder.toString());
    }

    private Check library() {
        String name = Text.of("doctor.library");
        Path folder = core.settings().libraryProperty().get();
        try {
            core.shelf().checkRoom(ROOM);
            return new Check(name, true, folder.toString());
        } catch (IOException e) {
            return new Check(name, false, Text.of("doctor.library.bad", folder, Text.reason(e)));
        }
    }

    private Check video() {
        String name = Text.of("doctor.video");
        try {
            MediaKit.Check found = core.kit().check();
            return found.lacking().isEmpty()
                    ? new Check(name, true, found.version())
                    : new Check(name, false, Text.of("doctor.video.lacking", String.join(", ", found.lacking())));
        } catch (IOException e) {
            return new Check(name, false, Text.of("doctor.video.bad", Text.reason(e)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Check(name, false, Text.of("doctor.stopped"));
        }
    }

    private Check playback() {
        CodecPreload.Outcome outcome = CodecPreload.load(core.kit());
        return new Check(Text.of("doctor.playback"), outcome.ready(), outcome.words());
    }

    private Check sound() {
        boolean device = AudioSystem.getMixerInfo().length > 0;
        return new Check(Text.of("doctor.sound"), true, Text.of(device ? "doctor.sound.found" : "doctor.sound.none"));
    }

    private Check key() {
        boolean known = core.secrets().key().isPresent();
        String place = core.secrets().place().name();
        return new Check(Text.of("doctor.key"), true, Text.of((known ? "doctor.key." : "doctor.key.none.") + place));
    }

    private Check service() {
        String name = Text.of("doctor.service");
        if (core.secrets().key().isEmpty()) {
            return new Check(name, true, Text.of("doctor.service.unasked"));
        }
        try {
            Optional<Balance> balance = core.remoteEngine().balance();
            return new Check(
                    name,
                    true,
                    Text.of(
                            "doctor.service.balance",
                            balance.map(Balance::total).map(Text::price).orElse("?")));
        } catch (EngineException e) {
            return new Check(name, false, Text.of(e.problem()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Check(name, false, Text.of("doctor.stopped"));
        }
    }
}
