import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.regex.Pattern;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Adds what Maven does not know of to an SBOM in CycloneDX: the Java runtime and FFmpeg, each as it says of itself.
final class Sbom {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final Pattern FFMPEG_VERSION = Pattern.compile("FFmpeg version ([0-9][0-9.]*)");
    private static final Pattern FFMPEG_LICENCE = Pattern.compile("libavutil license: (LGPL version 3 or later)");

    private Sbom() {}

    /// Arguments: the SBOM; `release` of the JDK that the runtime was linked from; the folder of FFmpeg; the version of
    /// the artifact it came from; the SBOM to be written.
    public static void main(String[] arguments) throws IOException {
        var bom = (ObjectNode) JSON.readTree(Path.of(arguments[0]));
        add(bom, java(Path.of(arguments[1])));
        add(bom, ffmpeg(Path.of(arguments[2]), arguments[3]));
        JSON.writeValue(Path.of(arguments[4]), bom);
    }

    private static ObjectNode java(Path release) throws IOException {
        var facts = new Properties();
        try (var reader = Files.newBufferedReader(release)) {
            facts.load(reader);
        }
        String version = fact(facts, "JAVA_RUNTIME_VERSION");
        ObjectNode java = component("platform", "Java runtime", version, "GPL-2.0-with-classpath-exception");
        java.put("publisher", fact(facts, "IMPLEMENTOR"));
        java.put("description", fact(facts, "IMPLEMENTOR_VERSION") + ", linked to the modules that are needed");
        source(java, "vcs", fact(facts, "SOURCE_REPO"));
        return java;
    }

    private static String fact(Properties facts, String name) {
        String quoted = facts.getProperty(name);
        if (quoted == null) {
            throw new IllegalStateException("The release file of Java has no " + name);
        }
        return quoted.replace("\"", "");
    }

    /// Ends where it is a build under another licence than the one that is told of.
    private static ObjectNode ffmpeg(Path kit, String artifact) throws IOException {
        String library;
        try (var files = Files.list(kit)) {
            Path file = files.filter(path -> path.getFileName().toString().contains("avutil"))
                    .findFirst()
                    .orElseThrow();
            library = Files.readString(file, StandardCharsets.ISO_8859_1);
        }
        found(FFMPEG_LICENCE, library);
        ObjectNode ffmpeg = component("application", "FFmpeg", found(FFMPEG_VERSION, library), "LGPL-3.0-or-later");
        ffmpeg.put("publisher", "the FFmpeg developers");
        ffmpeg.put("purl", "pkg:maven/org.bytedeco/ffmpeg@" + artifact + "?type=jar");
        source(ffmpeg, "website", "https://ffmpeg.org");
        return ffmpeg;
    }

    private static String found(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("FFmpeg does not say: " + pattern);
        }
        return matcher.group(1);
    }

    private static ObjectNode component(String type, String name, String version, String licence) {
        ObjectNode component = JSON.createObjectNode();
        component.put("type", type);
        component.put("bom-ref", name.replace(' ', '-') + "@" + version);
        component.put("name", name);
        component.put("version", version);
        component.putArray("licenses").addObject().putObject("license").put("id", licence);
        return component;
    }

    private static void source(ObjectNode component, String type, String address) {
        component.putArray("externalReferences").addObject().put("type", type).put("url", address);
    }

    private static void add(ObjectNode bom, ObjectNode component) {
        bom.withArray("components").add(component);
        String reference = component.get("bom-ref").stringValue();
        String program = bom.at("/metadata/component/bom-ref").stringValue();
        bom.withArray("dependencies").forEach(each -> {
            if (each.get("ref").stringValue().equals(program)) {
                ((ObjectNode) each).withArray("dependsOn").add(reference);
            }
        });
        bom.withArray("dependencies").addObject().put("ref", reference).putArray("dependsOn");
    }
}
