package app.zoetrope.export;

import app.zoetrope.library.FileName;
import app.zoetrope.model.Clip;
import app.zoetrope.model.StoredPicture;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How exported files are named: plain text with tokens in braces; `/` makes folders. Whatever the clip says, the
/// result is a relative path of safe names and never leaves the folder.
public record NameTemplate(String pattern) {
    public static final NameTemplate DEFAULT = new NameTemplate("{date} {words} {id}");
    public static final List<String> TOKENS = List.of(
            "date",
            "time",
            "prompt",
            "words",
            "ratio",
            "resolution",
            "length",
            "engine",
            "take",
            "counter",
            "id",
            "rating",
            "source");

    private static final Pattern TOKEN = Pattern.compile("\\{([a-zA-Z]+)}");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH-mm-ss", Locale.ROOT);
    private static final int MAX_FOLDERS = 8;
    private static final int FOLDER_BYTES = 80;
    private static final int NAME_BYTES = 160;

    /// Tokens that are none; they stay in the name as they were typed.
    public List<String> unknown() {
        return TOKEN.matcher(pattern)
                .results()
                .map(token -> token.group(1))
                .filter(name -> !TOKENS.contains(name.toLowerCase(Locale.ROOT)))
                .distinct()
                .toList();
    }

    /// The path below the export folder, with `/`, without an extension.
    ///
    /// @param number the clip's place in the export, from 1: `{counter}` and `{take}`
    public String path(Clip clip, int number, ZoneId zone) {
        var parts = new ArrayList<String>();
        String[] pieces = pattern.split("[/\\\\]", -1);
        for (int i = 0; i < pieces.length; i++) {
            boolean last = i == pieces.length - 1;
            String part = FileName.of(filled(pieces[i], clip, number, zone), last ? NAME_BYTES : FOLDER_BYTES);
            if (last) {
                parts.add(part.isEmpty() ? "clip" : part);
            } else if (!part.isEmpty() && parts.size() < MAX_FOLDERS) {
                parts.add(part);
            }
        }
        return String.join("/", parts);
    }

    private static String filled(String piece, Clip clip, int number, ZoneId zone) {
        return TOKEN.matcher(piece)
                .replaceAll(token -> Matcher.quoteReplacement(
                        value(token.group(1).toLowerCase(Locale.ROOT), token.group(), clip, number, zone)));
    }

    private static String value(String token, String typed, Clip clip, int number, ZoneId zone) {
        return switch (token) {
            case "date" -> DATE.format(clip.created().atZone(zone));
            case "time" -> TIME.format(clip.created().atZone(zone));
            case "prompt" -> clip.request().prompt();
            case "words" -> FileName.words(clip.request().prompt(), 6, 60);
            case "ratio" -> clip.request().ratio().label().replace(':', 'x');
            case "resolution" -> clip.request().resolution().label();
            case "length" -> clip.request().seconds() + "s";
            case "engine" -> clip.engine().value();
            case "take", "counter" -> String.format(Locale.ROOT, "%03d", number);
            case "id" -> clip.id().toString().substring(0, 8);
            case "rating" -> Integer.toString(clip.rating());
            case "source" -> clip.given().map(NameTemplate::bareName).orElse("");
            default -> typed;
        };
    }

    private static String bareName(StoredPicture picture) {
        return picture.name().replaceAll("\\.[^.]{1,5}$", "");
    }
}
