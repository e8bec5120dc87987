package app.zoetrope.engine.sketch;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads which sounds a prompt names or implies.
final class SoundLanguage {
    private static final Map<SoundKind, Pattern> WORDS = new EnumMap<>(Map.ofEntries(
            entry(SoundKind.WIND, "winds?|windy|breeze|breezy|gusts?|gusty|storm|stormy|blizzard|howling"),
            entry(
                    SoundKind.RAIN,
                    "rain|rains|rainy|raining|raindrops?|rainfall|downpour|drizzle|drizzling|storm|stormy"),
            entry(
                    SoundKind.WAVES,
                    "waves(?! (?:at|to|his|her|their|its|a|goodbye|hello|back)\\b)|ocean|sea|seaside|surf"
                            + "|surfing|surfs|beach|shore|shoreline|seashore|tide|coast|harbou?r"),
            entry(SoundKind.STREAM, "stream|streams|river|rivers|brook|creek|waterfalls?|fountains?|babbling"),
            entry(
                    SoundKind.CITY,
                    "city|cities|traffic|street|streets|cars|urban|downtown|highway|honking|avenue|taxis?"),
            entry(
                    SoundKind.BIRDS,
                    "birds?|birdsong|songbirds?|chirp|chirps|chirping|tweeting|dawn chorus|forest|woods"
                            + "|jungle|meadow"),
            entry(SoundKind.GULLS, "gulls?|seagulls?|seabirds?|harbou?r"),
            entry(
                    SoundKind.FIRE,
                    "fire|fires|campfire|bonfire|fireplace|flames?|crackle|crackles|crackling|embers|hearth"),
            entry(
                    SoundKind.CROWD,
                    "crowds?|crowded|murmur|murmurs|murmuring|murmurings|chatter|chattering|audience|applause|cheering"
                            + "|people talking|voices|market|cafe|restaurant|stadium"),
            entry(
                    SoundKind.MUSIC,
                    "music|musical|piano|guitar|violins?|strings|orchestra|orchestral|melody|soundtrack"
                            + "|song|synths?|choir|jazz|lo ?fi"),
            entry(SoundKind.THUNDER, "thunder|thunders|thundering|thunderstorms?|lightning|storm|stormy"),
            entry(SoundKind.FOOTSTEPS, "footsteps?|footfalls?|walk|walks|walking|strolls?|strolling|marching")));
    private static final Pattern MUTE = CameraPhrases.words(
            "(?:no|without|without any|zero) (?:sounds?|audio|noises?)|muted?|soundless|silent (?:clip|video|film)");
    private static final Pattern SILENCE = CameraPhrases.words("silence|silent|silently");

    private SoundLanguage() {}

    private static Map.Entry<SoundKind, Pattern> entry(SoundKind kind, String words) {
        return Map.entry(kind, CameraPhrases.words(words));
    }

    static SoundPlan read(String prompt) {
        String text = PromptText.normalised(prompt);
        Set<SoundKind> kinds = EnumSet.noneOf(SoundKind.class);
        for (String piece : PromptText.pieces(text)) {
            WORDS.forEach((kind, words) -> {
                Matcher matcher = words.matcher(piece);
                if (matcher.find() && !PromptText.isNegated(piece, matcher)) {
                    kinds.add(kind);
                }
            });
        }
        boolean mute = MUTE.matcher(text).find()
                || (kinds.isEmpty() && SILENCE.matcher(text).find());
        return new SoundPlan(mute ? Set.of() : Set.copyOf(kinds), mute);
    }
}
