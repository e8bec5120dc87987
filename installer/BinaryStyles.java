import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.Stylesheet;

/// Lays beside each style sheet of a folder what JavaFX makes of it, which it then need not do at each start. With a
/// second argument, a file with a style class a line, it leaves out what is for these classes only: half of a theme is
/// for controls that the program does not have, and is read before the first frame all the same.
///
/// Of the same sheets it makes the same bytes wherever they lie, if Java iterates over its sets in one order at each start.
public final class BinaryStyles {
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern RULE = Pattern.compile("([^{}]+)(\\{[^{}]*})");
    private static final Pattern NAME = Pattern.compile("\\.([A-Za-z][A-Za-z0-9-]*)");

    private final Set<String> unused;

    private BinaryStyles(Set<String> unused) {
        this.unused = unused;
    }

    public static void main(String[] arguments) throws IOException {
        Set<String> unused =
                arguments.length < 2 ? Set.of() : Set.copyOf(Files.readAllLines(Path.of(arguments[1])));
        try (Stream<Path> files = Files.walk(Path.of(arguments[0]))) {
            files.filter(file -> file.toString().endsWith(".css")).sorted().forEach(new BinaryStyles(unused)::convert);
        }
    }

    private void convert(Path sheet) {
        String name = sheet.getFileName().toString();
        Path binary = sheet.resolveSibling(name.replace(".css", ".bss"));
        try {
            if (unused.isEmpty()) {
                Stylesheet.convertToBinary(sheet.toFile(), binary.toFile());
            } else {
                // Under its own name, since addresses of pictures in it are beside it.
                String whole = Files.readString(sheet);
                Files.writeString(sheet, trimmed(whole));
                Stylesheet.convertToBinary(sheet.toFile(), binary.toFile());
                Files.writeString(sheet, whole);
            }
            Files.write(binary, withoutFolder(Files.readAllBytes(binary), sheet));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// The address of the sheet, beside which its pictures are, is among the words of the result. JavaFX puts the one from
    /// which it reads in its place, so the folder of the build need not be told to everybody.
    private static byte[] withoutFolder(byte[] binary, Path sheet) throws IOException {
        String words = new String(binary, StandardCharsets.ISO_8859_1);
        String address = word(sheet.toUri().toURL().toString());
        return words.replace(address, word(sheet.getFileName().toString())).getBytes(StandardCharsets.ISO_8859_1);
    }

    /// As it is written there: after its length.
    private static String word(String ascii) {
        return "" + (char) (ascii.length() >> 8) + (char) (ascii.length() & 0xff) + ascii;
    }

    private String trimmed(String sheet) {
        return RULE.matcher(COMMENT.matcher(sheet).replaceAll(""))
                .results()
                .filter(rule -> !selectors(rule.group(1)).isEmpty())
                .map(rule -> selectors(rule.group(1)) + rule.group(2))
                .collect(Collectors.joining("\n"));
    }

    private String selectors(String list) {
        return Stream.of(list.split(","))
                .filter(selector -> NAME.matcher(selector).results().noneMatch(name -> unused.contains(name.group(1))))
                .collect(Collectors.joining(","));
    }
}
