package app.zoetrope.bench;

import app.zoetrope.model.Redaction;
import app.zoetrope.platform.Logging;
import app.zoetrope.secrets.EnvironmentKey;
import app.zoetrope.secrets.KeyringSecretStore;
import app.zoetrope.secrets.SecretStore.Place;
import app.zoetrope.secrets.Secrets;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The key in a real GNOME keyring, in a D-Bus session and a home of its own: kept, found by the next process,
/// forgotten;
/// and what is said of a keyring that is locked, missing or silent. Installs Debian's packages where it may.
public final class KeyringCheck {
    private static final String KEY = "SG_keyringcheck0123456789";

    private KeyringCheck() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length > 0) {
            inside(arguments[0]);
            return;
        }
        if (!has("gnome-keyring-daemon") || !has("dbus-run-session") || !has("gdbus")) {
            new ProcessBuilder(
                            "apt-get",
                            "install",
                            "-y",
                            "-qq",
                            "--no-install-recommends",
                            "gnome-keyring",
                            "dbus",
                            "libglib2.0-bin")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        }
        if (!has("gnome-keyring-daemon") || !has("dbus-run-session") || !has("gdbus")) {
            Table.title("Left out: gnome-keyring and D-Bus are not here and cannot be installed");
            return;
        }
        String start = "echo -n open-sesame | gnome-keyring-daemon --unlock --components=secrets >/dev/null; sleep 1; ";
        String lock = "gdbus call --session --dest org.freedesktop.secrets --object-path /org/freedesktop/secrets"
                + " --method org.freedesktop.Secret.Service.Lock"
                + " \"['/org/freedesktop/secrets/collection/login']\" >/dev/null; ";
        var table = new Table("%-52s %-70s%n", "keyring", "what the program sees");
        boolean well = row(
                table,
                "open",
                session(start + java("keep") + java("find") + java("forget") + java("find")),
                "kept in KEYRING",
                "found here",
                "forgotten",
                "nothing here");
        well &= row(
                table, "locked", session(start + java("keep") + lock + java("find")), "kept in KEYRING", "(SESSION, ");
        well &= row(
                table,
                "stands still",
                session(start + "kill -STOP $(pidof gnome-keyring-daemon); " + java("find")
                        + "kill -CONT $(pidof gnome-keyring-daemon); "),
                "LOCKED");
        well &= row(
                table,
                "missing",
                List.of(run(List.of(
                        "env", "-u", "DBUS_SESSION_BUS_ADDRESS", "-u", "XDG_RUNTIME_DIR", "bash", "-c", java("find")))),
                "MISSING");
        Table.title(well ? "All as it should be" : "Something is not as it should be");
        System.exit(well ? 0 : 1);
    }

    private static boolean row(Table table, String name, List<String> said, String... wanted) {
        String all = String.join("; ", said).strip().replace("\n", ", ");
        table.row(name, all);
        boolean well = !all.contains(KEY);
        for (String each : wanted) {
            well &= all.contains(each);
        }
        return well;
    }

    /// What this process does with the keyring, in words.
    private static void inside(String deed) throws IOException {
        Logging.configure(Files.createTempDirectory("keyring-logs"), false, Redaction::redact);
        var keyring = new KeyringSecretStore();
        Path none = Files.createTempDirectory("keyring").resolve("none");
        var secrets = new Secrets(new EnvironmentKey(_ -> null), keyring, none);
        String words = switch (deed) {
            case "keep" -> "kept in " + secrets.keep(KEY);
            case "forget" -> {
                secrets.forget();
                yield "forgotten";
            }
            default -> {
                boolean found = secrets.key().filter(KEY::equals).isPresent();
                Place place = secrets.place();
                yield (found ? "found here" : "nothing here") + " (" + place
                        + keyring.trouble().map(why -> ", " + why).orElse("") + ")";
            }
        };
        System.out.println(Redaction.redact(words));
        System.exit(0);
    }

    private static String java(String deed) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return "'" + java + "' --enable-native-access=ALL-UNNAMED -cp '" + System.getProperty("java.class.path") + "' "
                + KeyringCheck.class.getName() + " " + deed + " 2>/dev/null; ";
    }

    private static List<String> session(String script) throws IOException, InterruptedException {
        return List.of(run(List.of("dbus-run-session", "--", "bash", "-c", script)));
    }

    private static String run(List<String> command) throws IOException, InterruptedException {
        Path home = Files.createTempDirectory("keyring-home");
        Path said = home.resolve("said");
        var builder = new ProcessBuilder(new ArrayList<>(command))
                .redirectOutput(said.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("HOME", home.toString());
        builder.environment().put("XDG_DATA_HOME", home.resolve("data").toString());
        builder.environment().put("XDG_RUNTIME_DIR", home.toString());
        builder.environment().remove("DISPLAY");
        Process process = builder.start();
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        return Files.readString(said, StandardCharsets.UTF_8);
    }

    private static boolean has(String program) {
        return List.of(System.getenv("PATH").split(":")).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
