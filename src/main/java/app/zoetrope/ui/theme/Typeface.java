package app.zoetrope.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.text.Font;

/// The letters of a language. Style sheets name Inter, which has no kanji and no hanzi: where these are needed another
/// family stands in its place, loaded only then.
enum Typeface {
    INTER("Inter", "Inter Semi Bold", "Inter-Regular Inter-Medium Inter-SemiBold"),
    JAPANESE("Noto Sans CJK JP", "Noto Sans CJK JP Bold", "NotoSansJP-Regular NotoSansJP-Bold"),
    CHINESE("Noto Sans CJK SC", "Noto Sans CJK SC Bold", "NotoSansSC-Regular NotoSansSC-Bold");

    private final String regular;
    private final String bold;
    private final String files;

    Typeface(String regular, String bold, String files) {
        this.regular = regular;
        this.bold = bold;
        this.files = files;
    }

    static Typeface of(Locale locale) {
        return switch (locale.getLanguage()) {
            case "ja" -> JAPANESE;
            case "zh" -> CHINESE;
            default -> INTER;
        };
    }

    void load() {
        for (String file : files.split(" ")) {
            try (InputStream font = Typeface.class.getResourceAsStream(file + ".otf")) {
                Font.loadFont(Objects.requireNonNull(font), 13);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// A style sheet with this family's names in it.
    String in(String sheet) {
        return sheet.replace("\"Inter Semi Bold\"", '"' + bold + '"')
                .replace("\"Inter Medium\"", '"' + regular + '"')
                .replace("\"Inter\"", '"' + regular + '"');
    }
}
