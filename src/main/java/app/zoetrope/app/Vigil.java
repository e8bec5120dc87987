package app.zoetrope.app;

import app.zoetrope.model.AppVersion;
import app.zoetrope.platform.Desktop;
import app.zoetrope.secrets.Vault;
import app.zoetrope.settings.CareSettings;
import app.zoetrope.settings.ServiceAddress;
import app.zoetrope.text.Text;
import app.zoetrope.ui.fx.TaskRunner;
import app.zoetrope.ui.shell.Notices;
import app.zoetrope.web.UpdateFeed;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the window says of the application itself: a crash that was reported, settings that were damaged, a newer
/// version where the user wants to hear of it. JavaFX thread.
final class Vigil {
    private static final Logger LOG = LoggerFactory.getLogger(Vigil.class);

    private final Core core;
    private final TaskRunner tasks;
    private final Notices notices;
    private final Desktop desktop;
    private final Runnable openAccount;

    /// @param openAccount shows where the key is in the settings
    Vigil(Core core, TaskRunner tasks, Notices notices, Desktop desktop, Runnable openAccount) {
        this.core = core;
        this.tasks = tasks;
        this.notices = notices;
        this.desktop = desktop;
        this.openAccount = openAccount;
    }

    void start() {
        core.crashes().listen(_ -> tasks.later(this::crashed));
        core.damagedSettings()
                .ifPresent(aside -> notices.say(
                        Text.of("shell.settings.damaged", aside.getFileName()),
                        Text.of("shell.crash.show"),
                        () -> desktop.reveal(aside)));
        tasks.run(
                () -> {
                    core.crashes()
                            .collect(List.of(
                                    Path.of("").toAbsolutePath(),
                                    Path.of(System.getProperty("user.home")),
                                    Path.of(System.getProperty("java.io.tmpdir"))));
                    return true;
                },
                _ -> {},
                _ -> {});
        tasks.run(
                () -> core.vault().state() == Vault.State.CLOSED,
                closed -> {
                    if (closed) {
                        notices.say(Text.of("shell.vault"), Text.of("shell.vault.open"), openAccount);
                    }
                },
                _ -> {});
        CareSettings care = core.settings().care();
        if (care.updatesProperty().get()) {
            look(care.updateAddressProperty().get());
        }
    }

    private void crashed() {
        Path folder = core.crashes().folder();
        notices.say(Text.of("shell.crash"), Text.of("shell.crash.show"), () -> {
            if (!desktop.open(folder)) {
                notices.say(Text.of("shell.noDesktop", folder));
            }
        });
    }

    private void look(String address) {
        ServiceAddress.parse(address)
                .ifPresent(feed -> tasks.run(
                        () -> new UpdateFeed(core.proxies()).newest(feed),
                        this::tell,
                        failure -> LOG.info("The newest version is not known: {}", failure.getMessage())));
    }

    private void tell(UpdateFeed.Release release) {
        if (!UpdateFeed.isNewer(release.version(), AppVersion.current())) {
            return;
        }
        String words = Text.of("shell.update", release.version());
        release.page()
                .ifPresentOrElse(
                        page -> notices.say(words, Text.of("shell.update.page"), () -> desktop.browse(page)),
                        () -> notices.say(words));
    }
}
