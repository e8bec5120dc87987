import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javafx.css.Stylesheet;

/// Lays beside each style sheet of a folder what JavaFX makes of it, which it then need not do at each start.
public final class BinaryStyles {
    public static void main(String[] arguments) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(arguments[0]))) {
            files.filter(file -> file.toString().endsWith(".css")).forEach(BinaryStyles::convert);
        }
    }

    private static void convert(Path sheet) {
        String name = sheet.getFileName().toString();
        try {
            Stylesheet.convertToBinary(sheet.toFile(), sheet.resolveSibling(name.replace(".css", ".bss")).toFile());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
