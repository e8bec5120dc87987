package app.zoetrope.engine.segmind;

import app.zoetrope.model.Redaction;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The service's own words out of an answer: short plain text without markup and keys, and what they are about. Texts
/// change, so only words are looked for, never whole sentences.
final class Words {
    private static final int LONGEST = 200;

    /// Searched no further: markup in a megabyte of rubbish is not worth the time.
    private static final int READ = 20_000;

    private static final Pattern INVISIBLE = Pattern.compile("(?is)<(script|style|title)\\b.*?</\\1\\s*>|<!--.*?-->");
    private static final Pattern INLINE =
            Pattern.compile("(?i)</?(a|b|i|u|em|strong|code|span|font|mark|small|wbr)\\b[^<>]*>");
    private static final Pattern TAG = Pattern.compile("<[^<>]*>?");
    private static final Pattern BRACKETS = Pattern.compile("[{}\\[\\]\"]+");
    private static final Pattern BLANK = Pattern.compile("[\\s\\p{Cntrl}\\uFFFD]+");

    private static final Pattern MODERATION = Pattern.compile(
            "(?i)\\b(content|usage|safety) polic|\\bpolicy\\b|\\bpolicies\\b|moderat|\\bsafety\\b|content.?filter|nsfw");
    private static final Pattern CREDITS = Pattern.compile("(?i)credit|balance|\\bfunds?\\b|top.?up|payment");
    private static final Pattern SPENDING = Pattern.compile("(?i)spend|budget|\\bcap\\b|team.{0,30}limit");
    private static final Pattern PARAMETER = Pattern.compile(
            "(?i)content.?type|parameter|\\bfield|\\bvalue|invalid|unsupported|aspect|duration|resolution");

    private Words() {}

    /// What the answer says went wrong; without JSON, its text, and of broken JSON what can be read.
    static String of(Answer answer) {
        Json json = answer.json();
        return clean(
                json.isObject()
                        ? error(json).orElse("")
                        : BRACKETS.matcher(answer.text()).replaceAll(" "));
    }

    /// What a JSON answer says went wrong.
    static Optional<String> error(Json json) {
        Json error = json.at("error");
        return Stream.of(
                        join(error.text(), json.text("error_description")),
                        error.text("message", "detail", "description", "error", "code"),
                        error.elements().stream().findFirst().flatMap(Words::element),
                        json.text("error_description", "message", "detail", "error_message", "reason"),
                        json.at("detail").elements().stream().findFirst().flatMap(Words::element),
                        json.at("detail").text("message", "msg", "error"),
                        json.at("errors").elements().stream().findFirst().flatMap(Words::element))
                .flatMap(Optional::stream)
                .map(Words::clean)
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    private static Optional<String> join(Optional<String> code, Optional<String> description) {
        return code.map(text -> description.map(more -> text + ": " + more).orElse(text));
    }

    private static Optional<String> element(Json element) {
        return element.text().or(() -> element.text("message", "msg", "detail", "error"));
    }

    /// Plain, without keys, and short; the keys go first, so that no half of one is left by the cut.
    static String clean(String raw) {
        String text = raw.length() > READ ? raw.substring(0, READ) : raw;
        text = INVISIBLE.matcher(text).replaceAll(" ");
        text = INLINE.matcher(text).replaceAll("");
        text = TAG.matcher(text).replaceAll(" ");
        text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
        text = text.replace("&#39;", "'").replace("&nbsp;", " ").replace("&amp;", "&");
        text = Redaction.redact(BLANK.matcher(text).replaceAll(" ").strip());
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1).strip() + "…";
    }

    static boolean areAboutModeration(String words) {
        return MODERATION.matcher(words).find();
    }

    static boolean areAboutCredits(String words) {
        return CREDITS.matcher(words).find();
    }

    static boolean areAboutSpending(String words) {
        return SPENDING.matcher(words).find();
    }

    static boolean areAboutParameters(String words) {
        return PARAMETER.matcher(words).find();
    }
}
