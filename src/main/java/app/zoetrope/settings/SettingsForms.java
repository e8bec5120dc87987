package app.zoetrope.settings;

import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What changed in the form of the settings' file from version to version.
final class SettingsForms {
    /// The step at index 0 leads from version 1 to 2.
    private static final List<Consumer<ObjectNode>> STEPS = List.of(SettingsForms::coloursGoToTheLook);

    static final int NEWEST = STEPS.size() + 1;

    private SettingsForms() {}

    static int version(ObjectNode root) {
        JsonNode version = root.path("version");
        return version.isIntegralNumber() ? Math.max(1, version.intValue()) : 1;
    }

    /// Brings an older form to the newest, in place. A newer one stays as it is.
    ///
    /// @return whether anything had to be done
    static boolean renew(ObjectNode root) {
        int version = version(root);
        for (int from = version; from < NEWEST; from++) {
            STEPS.get(from - 1).accept(root);
        }
        if (version < NEWEST) {
            root.put("version", NEWEST);
        }
        return version < NEWEST;
    }

    private static void coloursGoToTheLook(ObjectNode root) {
        JsonNode theme = root.remove("theme");
        if (theme != null) {
            group(root, "look").set("theme", theme);
        }
    }

    static ObjectNode group(ObjectNode root, String name) {
        return root.get(name) instanceof ObjectNode there ? there : root.putObject(name);
    }
}
