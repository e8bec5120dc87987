package app.zoetrope.engine.sketch;

import app.zoetrope.engine.sketch.Move.Pace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a prompt's camera language: which moves, how fast, together or one after the other, and which are forbidden.
final class CameraLanguage {
    private static final Pattern STEPS =
            CameraPhrases.words("and then|then|after that|afterwards?|followed by|finally|lastly|before"
                    + "|(?:and )?end(?:s|ing)? (?:with|on|in)|next");
    private static final Map<Pace, Pattern> PACES = Map.of(
            Pace.VERY_SLOW,
                    CameraPhrases.words("(?:very|extremely|ever so|super|really|so) (?:slow|slowly|gentle|gently)"
                            + "|barely|imperceptibl[ey]|hardly"),
            Pace.SLOW,
                    CameraPhrases.words("slow|slowly|slower|gentle|gently|subtle|subtly|soft|softly|gradual|gradually"
                            + "|leisurely|slight|slightly|creep(?:s|ing)?"),
            Pace.FAST,
                    CameraPhrases.words("fast|faster|quick|quickly|rapid|rapidly|swift|swiftly|whip|swish|snap|crash"
                            + "|sudden|suddenly|abrupt|abruptly"));
    private static final Pattern EASE_BOTH =
            CameraPhrases.words("eas(?:e|es|ed|ing) in(?: and |,| )(?:eas(?:e|es|ed|ing) )?out|eased?|easing");
    private static final Pattern EASE_IN =
            CameraPhrases.words("eas(?:e|es|ed|ing) in(?:to)?|accelerat(?:e|es|ing)|speed(?:s|ing)? up");
    private static final Pattern EASE_OUT =
            CameraPhrases.words("eas(?:e|es|ed|ing) out|decelerat(?:e|es|ing)|slow(?:s|ing)? (?:down|to a stop)");
    private static final Pattern LINEAR =
            CameraPhrases.words("linear|linearly|(?:constant|steady|even|uniform) (?:speed|pace|rate|motion)");
    private static final int CARRIED_WORDS = 3;

    private boolean forbidden;

    private CameraLanguage() {}

    static CameraPlan read(String prompt) {
        return new CameraLanguage().plan(PromptText.normalised(prompt));
    }

    private CameraPlan plan(String prompt) {
        String text = prompt;
        Ease ease = ease(text);
        text = EASE_IN.matcher(text).replaceAll("");
        text = EASE_OUT.matcher(text).replaceAll("");
        boolean handheld = isWanted(text, CameraPhrases.HANDHELD);
        text = CameraPhrases.HANDHELD.matcher(text).replaceAll("");
        if (CameraPhrases.NO_MOVEMENT.matcher(text).find()) {
            return new CameraPlan(List.of(List.of(CameraPlan.STILL)), handheld, ease);
        }
        List<List<Move>> steps = STEPS.splitAsStream(text)
                .map(this::step)
                .filter(moves -> !moves.isEmpty())
                .toList();
        if (steps.isEmpty()) {
            boolean still = forbidden || handheld;
            steps = List.of(List.of(still ? CameraPlan.STILL : CameraPlan.DEFAULT));
        }
        return new CameraPlan(steps, handheld, ease);
    }

    private static Ease ease(String text) {
        if (LINEAR.matcher(text).find()) {
            return Ease.LINEAR;
        }
        boolean in = EASE_IN.matcher(text).find();
        boolean out = EASE_OUT.matcher(text).find();
        if (in == out) {
            return in || EASE_BOTH.matcher(text).find() ? Ease.IN_AND_OUT : Ease.GENTLE;
        }
        return EASE_BOTH.matcher(text).results().anyMatch(found -> found.group().contains("out"))
                ? Ease.IN_AND_OUT
                : in ? Ease.IN : Ease.OUT;
    }

    private static boolean isWanted(String text, Pattern pattern) {
        return PromptText.pieces(text).stream().anyMatch(piece -> {
            Matcher matcher = pattern.matcher(piece);
            return matcher.find() && !PromptText.isNegated(piece, matcher);
        });
    }

    /// The moves that happen together in one part of the prompt; each kind once.
    private List<Move> step(String text) {
        List<Move> moves = new ArrayList<>();
        String carried = "";
        boolean holds = false;
        boolean reveals = false;
        for (String piece : PromptText.pieces(text)) {
            List<Move> found = moves(piece, carried);
            found.stream().filter(move -> isNew(moves, move)).forEach(moves::add);
            carried = found.isEmpty() && piece.strip().split(" ").length <= CARRIED_WORDS ? piece : "";
            holds |= isWanted(piece, CameraPhrases.HOLD);
            reveals |= isWanted(piece, CameraPhrases.REVEAL);
        }
        if (moves.isEmpty() && holds) {
            moves.add(CameraPlan.STILL);
        } else if (moves.isEmpty() && reveals) {
            moves.add(new Move(Move.Kind.PULL_OUT, pace(text, 0, text.length(), "")));
        }
        return moves;
    }

    private static boolean isNew(List<Move> moves, Move move) {
        return moves.stream().noneMatch(other -> other.kind() == move.kind());
    }

    private List<Move> moves(String piece, String carried) {
        List<Move> moves = new ArrayList<>();
        var rest = new StringBuilder(piece);
        for (CameraPhrases.Phrase phrase : CameraPhrases.ALL) {
            Matcher matcher = phrase.pattern().matcher(rest);
            while (matcher.find()) {
                if (PromptText.isNegated(piece, matcher)) {
                    forbidden = true;
                } else {
                    moves.add(new Move(phrase.kind(), pace(piece, matcher.start(), matcher.end(), carried)));
                }
                rest.replace(matcher.start(), matcher.end(), "_".repeat(matcher.end() - matcher.start()));
                matcher.reset(rest);
            }
        }
        return moves;
    }

    /// By the speed word nearest to the move in its piece, else by those of a short piece before it ("Slowly, ...").
    private static Pace pace(String piece, int start, int end, String carried) {
        Pace best = Pace.NORMAL;
        int nearest = Integer.MAX_VALUE;
        for (Pace pace : List.of(Pace.VERY_SLOW, Pace.SLOW, Pace.FAST)) {
            for (MatchResult word : pattern(pace).matcher(piece).results().toList()) {
                int gap = Math.max(0, Math.max(start - word.end(), word.start() - end));
                if (gap < nearest) {
                    nearest = gap;
                    best = pace;
                }
            }
        }
        return nearest == Integer.MAX_VALUE && !carried.isEmpty() ? pace(carried, 0, carried.length(), "") : best;
    }

    private static Pattern pattern(Pace pace) {
        return Objects.requireNonNull(PACES.get(pace));
    }
}
