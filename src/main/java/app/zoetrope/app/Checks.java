package app.zoetrope.app;

import app.zoetrope.generation.EngineException;
import app.zoetrope.media.CodecPreload;
import app.zoetrope.media.MediaKit;
import app.zoetrope.model.Balance;
import app.zoetrope.model.Check;
import app.zoetrope.secrets.SecretStore;
import app.zoetrope.text.Text;
import app.zoetrope.web.Reach;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sound.sampled.AudioSystem;

/// What works on this machine, each in a line of words, and how to mend what does not.
final class Checks {
    private static final long ROOM = 200L << 20;

    private final Core core;

    Checks(Core core) {
        this.core = core;
    }

    List<Supplier<Check>> all() {
        return List.of(
                this::data,
                this::library,
                this::video,
                this::playback,
                this::sound,
                this::key,
                this::network,
                this::service,
                this::crashes);
    }

    private static Check bad(String part, String words) {
        return new Check(Text.of("doctor." + part), false, words, Text.of("doctor." + part + ".do"));
    }

    private Check data() {
        Path folder = core.folders().data();
        return Files.isWritable(folder)
                ? new Check(Text.of("doctor.data"), true, folder.toString())
                : bad("data", Text.of("doctor.data.bad", folder));
    }

    private Check library() {
        Path folder = core.settings().libraryProperty().get();
        try {
            core.shelf().checkRoom(ROOM);
            return new Check(Text.of("doctor.library"), true, folder.toString());
        } catch (IOException e) {
            return bad("library", Text.of("doctor.library.bad", folder, Text.reason(e)));
        }
    }

    private Check video() {
        String name = Text.of("doctor.video");
        try {
            MediaKit.Check found = core.media().kit().check();
            return found.lacking().isEmpty()
                    ? new Check(name, true, found.version())
                    : bad("video", Text.of("doctor.video.lacking", String.join(", ", found.lacking())));
        } catch (IOException e) {
            return bad("video", Text.of("doctor.video.bad", Text.reason(e)));
        } catch (InterruptedException e) {
            return stopped(name);
        }
    }

    private static Check stopped(String name) {
        Thread.currentThread().interrupt();
        return new Check(name, false, Text.of("doctor.stopped"));
    }

    private Check playback() {
        CodecPreload.Outcome outcome = CodecPreload.load(core.media().kit());
        return outcome.ready()
                ? new Check(Text.of("doctor.playback"), true, outcome.words())
                : bad("playback", outcome.words());
    }

    private Check sound() {
        boolean device = AudioSystem.getMixerInfo().length > 0;
        return new Check(Text.of("doctor.sound"), true, Text.of(device ? "doctor.sound.found" : "doctor.sound.none"));
    }

    private Check key() {
        boolean known = core.secrets().key().isPresent();
        SecretStore.Place place = core.secrets().place();
        String words = Text.of((known ? "doctor.key." : "doctor.key.none.") + place);
        String remedy = core.keyring()
                .trouble()
                .map(why -> Text.of("doctor.keyring." + why))
                .orElse("");
        return new Check(Text.of("doctor.key"), true, words, place == SecretStore.Place.SESSION ? remedy : "");
    }

    private Check network() {
        URI address = core.settings().service().apiUrl();
        try {
            long took = new Reach(core.proxies()).ask(address).toMillis();
            return new Check(Text.of("doctor.network"), true, Text.of("doctor.network.found", address.getHost(), took));
        } catch (IOException e) {
            return bad("network", Text.of("doctor.network.bad", address.getHost(), Text.reason(e)));
        } catch (InterruptedException e) {
            return stopped(Text.of("doctor.network"));
        }
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
            return stopped(name);
        }
    }

    private Check crashes() {
        int count = core.crashes().count();
        return new Check(
                Text.of("doctor.crashes"),
                true,
                Text.of("doctor.crashes.count", count),
                count == 0 ? "" : Text.of("doctor.crashes.do", core.crashes().folder()));
    }
}
