package app.zoetrope.text;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The message bundles as files, and the sources that use them.
final class Bundles {
    static final List<String> LANGUAGES = List.of("de", "es", "ja", "zh");
    private static final Path FOLDER = Path.of("src/main/resources/app/zoetrope/text");

    private Bundles() {}

    static List<String> areas() {
        try (var files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.contains("_"))
                    .map(name -> name.substring(0, name.length() - ".properties".length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// All texts that a language has itself, by key; English for `en`.
    static Map<String, String> of(String language) {
        var all = new TreeMap<String, String>();
        for (String area : areas()) {
            String end = language.equals("en") ? "" : "_" + language;
            var file = new Properties();
            try (Reader in = Files.newBufferedReader(FOLDER.resolve(area + end + ".properties"))) {
                file.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            file.forEach((key, value) -> all.put((String) key, (String) value));
        }
        return all;
    }

    /// The text of every source file of the program.
    static String sources() {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(Bundles::read)
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
