package app.zoetrope.export;

import app.zoetrope.library.FileName;
import app.zoetrope.model.Clip;
import app.zoetrope.model.StoredPicture;
import java.nio.charset.StandardCharsets;
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
            "source",
            "collection",
            "preset");

    private static final Pattern TOKEN = Pattern.compile("\\{([a-zA-Z]+)}");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH-mm-ss", Locale.ROOT);
    private static final int MAX_FOLDERS = 8;
    private static final int FOLDER_BYTES = 80;
    private static final int NAME_BYTES = 160;
    private static final int ALL_FOLDERS_BYTES = 120;
    /// Folders and name together: Windows has room for 259 signs, the chosen folder's own among them.
    private static final int ALL_BYTES = 200;

    /// Tokens that are none; they stay in the name as they were typed.
    public List<String> unknown() {
        return TOKEN.matcher(pattern)
                .results()
                .map(token -> token.group(1))
                .filter(name -> !TOKENS.contains(name.toLowerCase(Locale.ROOT)))
                .distinct()
                .toList();
    }

    /// Whether the names depend on what else was made with the same click.
    public boolean asksForTakes() {
        return TOKEN.matcher(pattern)
                .results()
                .anyMatch(token -> token.group(1).toLowerCase(Locale.ROOT).equals("take"));
    }

    /// The path below the export folder, with `/`, without an extension.
    public String path(Naming naming, ZoneId zone) {
        var parts = new ArrayList<String>();
        int used = 0;
        String[] pieces = pattern.split("[/\\\\]", -1);
        for (int i = 0; i < pieces.length; i++) {
            boolean last = i == pieces.length - 1;
            int most = last ? Math.min(NAME_BYTES, ALL_BYTES - used) : Math.min(FOLDER_BYTES, ALL_FOLDERS_BYTES - used);
            String part = FileName.of(filled(pieces[i], naming, zone), most);
            if (last) {
                parts.add(part.isEmpty() ? "clip" : part);
            } else if (!part.isEmpty() && parts.size() < MAX_FOLDERS) {
                parts.add(part);
                used += part.getBytes(StandardCharsets.UTF_8).length;
            }
        }
        return String.join("/", parts);
    }

    private static String filled(String piece, Naming naming, ZoneId zone) {
        return TOKEN.matcher(piece)
                .replaceAll(token -> Matcher.quoteReplacement(
                        value(token.group(1).toLowerCase(Locale.ROOT), token.group(), naming, zone)));
    }

    private static String value(String token, String typed, Naming naming, ZoneId zone) {
        Clip clip = naming.clip();
        return switch (token) {
            case "date" -> DATE.format(clip.created().atZone(zone));
            case "time" -> TIME.format(clip.created().atZone(zone));
            case "prompt" -> clip.request().prompt();
            case "words" -> FileName.words(clip.request().prompt(), 6, 60);
            case "ratio" -> clip.request().ratio().label().replace(':', 'x');
            case "resolution" -> clip.request().resolution().label();
            case "length" -> clip.request().seconds() + "s";
            case "engine" -> clip.engine().value();
            case "take" -> Integer.toString(naming.take());
            case "counter" -> String.format(Locale.ROOT, "%03d", naming.number());
            case "id" -> clip.id().toString().substring(0, 8);
            case "rating" -> Integer.toString(clip.rating());
            case "source" -> clip.given().map(NameTemplate::bareName).orElse("");
            case "collection" ->
                clip.judgement().collections().stream().findFirst().orElse("");
            case "preset" -> naming.preset();
            default -> typed;
        };
    }

    private static String bareName(StoredPicture picture) {
        return picture.name().replaceAll("\\.[^.]{1,5}$", "");
    }
}
