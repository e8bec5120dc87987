package app.zoetrope.settings;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The settings as a file to be kept or taken to another machine. It holds no key, since the settings have none; and
/// neither the folders of this machine, nor what stands on the compose screen, nor the service's addresses: a file from
/// elsewhere must not be able to say where the key goes.
public final class SettingsCopy {
    private static final String MARK = "zoetrope";
    private static final String KIND = "settings";
    private static final List<String> STAYING_GROUPS = List.of("compose.");
    private static final Set<String> STAYING = Set.of(
            "window",
            "library",
            "export.folder",
            "export.watch",
            "export.watchFolder",
            "service.apiUrl",
            "service.uploadUrl",
            "care.updateAddress",
            "care.updates",
            "care.welcomed");

    private SettingsCopy() {}

    /// Why a file is not taken.
    public enum Refusal {
        /// It is no file of settings.
        ODD,
        /// A newer version of the application wrote it.
        NEWER
    }

    /// What is wrong with a file that is not taken.
    public static final class Refused extends Exception {
        private static final long serialVersionUID = 1;
        private final Refusal why;

        Refused(Refusal why) {
            super(why.name());
            this.why = why;
        }

        public Refusal why() {
            return why;
        }
    }

    /// What came of a file that was taken.
    ///
    /// @param taken how many settings
    /// @param senseless the names of those that made no sense and stay as they were
    public record Outcome(int taken, Set<String> senseless) {}

    /// A file that can be taken, read but not yet applied.
    public static final class Read {
        private final ObjectNode root;

        private Read(ObjectNode root) {
            this.root = root;
        }

        /// On the thread of the settings.
        public Outcome apply(Settings settings) {
            var senseless = new TreeSet<String>();
            int taken = settings.fields().load(root, SettingsCopy::travels, senseless::add);
            return new Outcome(taken, senseless);
        }
    }

    /// On the thread of the settings.
    public static byte[] write(Settings settings) {
        ObjectNode root = Fields.JSON.objectNode();
        root.put(MARK, KIND).put("version", SettingsForms.NEWEST);
        settings.fields().each((name, value) -> {
            if (travels(name)) {
                SettingsFile.put(root, name, value);
            }
        });
        return Fields.MAPPER.writeValueAsBytes(root);
    }

    /// On any thread.
    ///
    /// @throws Refused where nothing of it can be taken
    public static Read read(byte[] bytes) throws Refused {
        JsonNode tree;
        try {
            tree = Fields.MAPPER.readTree(bytes);
        } catch (JacksonException noJson) {
            throw new Refused(Refusal.ODD);
        }
        if (!(tree instanceof ObjectNode root) || !root.path(MARK).asString("").equals(KIND)) {
            throw new Refused(Refusal.ODD);
        }
        if (SettingsForms.version(root) > SettingsForms.NEWEST) {
            throw new Refused(Refusal.NEWER);
        }
        SettingsForms.renew(root);
        return new Read(root);
    }

    private static boolean travels(String name) {
        return !STAYING.contains(name) && STAYING_GROUPS.stream().noneMatch(name::startsWith);
    }
}
