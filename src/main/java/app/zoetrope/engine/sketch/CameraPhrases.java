package app.zoetrope.engine.sketch;

import static app.zoetrope.engine.sketch.Move.Kind.CRANE_DOWN;
import static app.zoetrope.engine.sketch.Move.Kind.CRANE_UP;
import static app.zoetrope.engine.sketch.Move.Kind.ORBIT_LEFT;
import static app.zoetrope.engine.sketch.Move.Kind.ORBIT_RIGHT;
import static app.zoetrope.engine.sketch.Move.Kind.PAN_LEFT;
import static app.zoetrope.engine.sketch.Move.Kind.PAN_RIGHT;
import static app.zoetrope.engine.sketch.Move.Kind.PULL_OUT;
import static app.zoetrope.engine.sketch.Move.Kind.PUSH_IN;
import static app.zoetrope.engine.sketch.Move.Kind.ROLL_CLOCKWISE;
import static app.zoetrope.engine.sketch.Move.Kind.ROLL_COUNTER;
import static app.zoetrope.engine.sketch.Move.Kind.TILT_DOWN;
import static app.zoetrope.engine.sketch.Move.Kind.TILT_UP;
import static app.zoetrope.engine.sketch.Move.Kind.TRUCK_LEFT;
import static app.zoetrope.engine.sketch.Move.Kind.TRUCK_RIGHT;

import java.util.List;
import java.util.regex.Pattern;

/// The wordings of camera moves, searched in this order: what one has found is not searched again by the next.
final class CameraPhrases {
    /// A wording and what it names.
    record Phrase(Pattern pattern, Move.Kind kind) {}

    static final Pattern HANDHELD = words("hand ?held|(?:shaky|shaking|jittery|wobbly|unsteady) (?:cam|camera|footage)"
            + "|camera shak(?:e|es|ing)|shakycam|shaky");

    static final Pattern NO_MOVEMENT =
            words("(?:no|without|without any|zero) (?:camera )?(?:movements?|motion|moves?|moving)"
                    + "|camera (?:does not|doesnt|do not|dont|is not|isnt|never|not) (?:moves?|moving)"
                    + "|(?:do not|dont|never) move the camera");

    static final Pattern HOLD = words("static|locked (?:off|down)|lock off|lockoff|tripod"
            + "|(?:still|stationary|motionless|fixed|unmoving|steady) (?:camera|shot|frame)"
            + "|(?:camera|shot|frame)(?: \\w+ly)?(?: is| stays| remains| holds| held| kept| keeps)?(?: \\w+ly)?"
            + " (?:still|steady|fixed|put|stationary|motionless)"
            + "|holds? (?:on|for|still|steady|the (?:shot|frame))");

    /// Names a direction only together with nothing else: "pan left to reveal a castle" is a pan.
    static final Pattern REVEAL = words("reveal(?:s|ed|ing)?");

    /// What may stand between a verb and its direction.
    private static final String FILL =
            "(?: (?:\\w+ly|the|camera|cam|shot|lens|frame|view|to|towards?|further|very|a|bit|little|straight|all|way"
                    + "|its|slow|smooth|gentle|fast|quick|move|movement|motion|around|over|across))* ";
    private static final String IN = "(?:in|into|inwards?|closer|forwards?|nearer|towards?)";
    private static final String OUT = "(?:out|outwards?|back|backwards?|away|wide|wider)";
    private static final String LEFT = "(?:left|leftwards?)";
    private static final String RIGHT =
            "(?:right|rightwards?)(?! (?:behind|next|in|at|on|here|there|before|after|now|side|hand|above|below)\\b)";
    private static final String UP = "(?:up|upwards?|skywards?)";
    private static final String DOWN = "(?:down|downwards?)";
    private static final String CLOCKWISE = "(?:clockwise|cw)";
    private static final String COUNTER = "(?:counter ?clockwise|anti ?clockwise|ccw)";

    private static final String PUSH = "(?:push(?:es|ed|ing)?|punch(?:es|ed|ing)?|creep(?:s|ing)?|inch(?:es|ing)?)";
    private static final String PULL = "(?:pull(?:s|ed|ing)?)";
    private static final String DOLLY = "(?:doll(?:y|ys|ies|ied|ying|ey|eys|eying))";
    private static final String ZOOM = "(?:zoom(?:s|ed|ing)?)";
    private static final String PAN = "(?:pan(?:s|ned|ning)?)";
    private static final String TILT = "(?:tilt(?:s|ed|ing)?)";
    private static final String CRANE =
            "(?:pedestal(?:s|ed|ing|led|ling)?|cran(?:e|es|ed|ing)|boom(?:s|ed|ing)?|jib(?:s|bed|bing)?)";
    private static final String TRUCK =
            "(?:truck(?:s|ed|ing)?|track(?:s|ed|ing)?|slid(?:e|es|ing)|crab(?:s|bed|bing)?|" + DOLLY + ")";
    private static final String ORBIT =
            "(?:orbit(?:s|ed|ing|al)?|arc(?:s|ed|ing)?|circl(?:e|es|ed|ing)" + "|revolv(?:e|es|ed|ing))";
    private static final String ROLL =
            "(?:roll(?:s|ed|ing)?|rotat(?:e|es|ed|ing|ion)|spin(?:s|ning)?|twist(?:s|ed|ing)?)";
    /// Verbs that are a camera's only where it is named.
    private static final String CAMERA = "(?:camera|cam|shot|viewpoint)(?: (?:\\w+ly|then|is|that|which|starts?|to))* ";

    private static final String GOES =
            CAMERA + "(?:mov|glid|fly|flies|drift|float|travel|go|com|edg|sweep|swoop|ris|slid)" + "(?:e|es|s|ing|ed)?";
    private static final String LOOKS = CAMERA + "(?:look|turn|swing|swivel|swivels)(?:s|ing|ed)?";

    static final List<Phrase> ALL = List.of(
            phrase(PAN_RIGHT, PAN + FILL + "from (?:the )?left(?: to (?:the )?right)?"),
            phrase(PAN_LEFT, PAN + FILL + "from (?:the )?right(?: to (?:the )?left)?"),
            phrase(PAN_RIGHT, PAN + " from (?:the )?left(?: to (?:the )?right)?"),
            phrase(PAN_LEFT, PAN + " from (?:the )?right(?: to (?:the )?left)?"),
            phrase(PUSH_IN, "dolly zoom|vertigo (?:shot|effect|zoom)"),
            phrase(ORBIT_RIGHT, ORBIT + FILL + "(?:\\w+ ){0,3}?(?:" + COUNTER + "|to the " + RIGHT + "|" + RIGHT + ")"),
            phrase(ORBIT_LEFT, ORBIT + FILL + "(?:\\w+ ){0,3}?(?:" + CLOCKWISE + "|to the " + LEFT + "|" + LEFT + ")"),
            phrase(ORBIT_RIGHT, "(?<!in |into |low |earth )orbit(?:s|ed|ing|al)?|arc(?:ing)? (?:shot|around|move)"),
            phrase(ORBIT_RIGHT, CAMERA + "(?:circles?|circling|arcs?|arcing|revolves?|revolving)"),
            phrase(ORBIT_RIGHT, "(?:rotat(?:e|es|ing)|spins?|spinning|" + GOES + ")" + FILL.strip() + " ?around"),
            phrase(ORBIT_RIGHT, "(?:rotat(?:e|es|ing)|" + GOES + ") around|circling (?:shot|camera)"),
            phrase(ROLL_COUNTER, ROLL + FILL + COUNTER),
            phrase(ROLL_CLOCKWISE, ROLL + FILL + CLOCKWISE),
            phrase(ROLL_COUNTER, "(?:" + ROLL + "|" + TILT + "|dutch)" + FILL + LEFT),
            phrase(ROLL_CLOCKWISE, "(?:" + ROLL + "|" + TILT + "|dutch)" + FILL + RIGHT),
            phrase(ROLL_CLOCKWISE, "barrel roll|camera rolls?|" + CAMERA + "(?:rolls|rolling|rotates|spins|twists)"),
            phrase(ROLL_CLOCKWISE, "dutch (?:angle|tilt|roll|shot)|dutch|canted (?:angle|shot|camera)|camera rotation"),
            phrase(PUSH_IN, "(?:" + PUSH + "|" + DOLLY + "|" + ZOOM + "|track(?:s|ing)?|truck(?:s|ing)?)" + FILL + IN),
            phrase(
                    PULL_OUT,
                    "(?:" + PULL + "|" + DOLLY + "|" + ZOOM + "|track(?:s|ing)?|truck(?:s|ing)?)" + FILL + OUT),
            phrase(PUSH_IN, GOES + FILL + IN),
            phrase(PULL_OUT, "(?:" + GOES + "|" + CAMERA + "(?:backs?|backing))" + FILL + OUT),
            phrase(
                    PUSH_IN,
                    CAMERA + "(?:approach|clos)(?:es|ing)(?: in)?|(?:push|dolly) shot|mov(?:e|es|ing) (?:in )?closer"),
            phrase(PAN_LEFT, "(?:" + PAN + "|" + LOOKS + ")" + FILL + LEFT),
            phrase(PAN_RIGHT, "(?:" + PAN + "|" + LOOKS + ")" + FILL + RIGHT),
            phrase(TILT_UP, "(?:" + TILT + "|" + PAN + "|" + LOOKS + ")" + FILL + UP),
            phrase(TILT_DOWN, "(?:" + TILT + "|" + PAN + "|" + LOOKS + ")" + FILL + DOWN),
            phrase(CRANE_UP, "(?:" + CRANE + "|" + GOES + "|camera (?:lifts?|lifting))" + FILL + UP),
            phrase(CRANE_DOWN, "(?:" + CRANE + "|" + GOES + "|camera (?:lowers?|sinks?|drops?))" + FILL + DOWN),
            phrase(CRANE_DOWN, CAMERA + "(?:descend|lower|sink|drop)(?:s|ing)?|descending (?:shot|camera)"),
            phrase(CRANE_UP, CAMERA + "(?:rises|rising|ascends?|ascending|lifts|lifting)"),
            phrase(CRANE_UP, "(?:crane|jib|boom|pedestal|rising|ascending) (?:shot|camera|move)"),
            phrase(TRUCK_LEFT, "(?:" + TRUCK + "|" + GOES + ")" + FILL + LEFT),
            phrase(TRUCK_RIGHT, "(?:" + TRUCK + "|" + GOES + ")" + FILL + RIGHT),
            phrase(TRUCK_RIGHT, "(?:tracking|trucking|slider|lateral|side) (?:shot|camera|move)|track(?:s|ing)? along"),
            phrase(TRUCK_RIGHT, CAMERA + "(?:tracks|tracking|trucks|trucking|slides|sliding)"),
            phrase(
                    PAN_RIGHT,
                    "panning|pan(?:s)? (?:across|over|along|shot|around)|" + CAMERA + "pans?"
                            + "|(?:slow|slowly|gentle|quick|fast|whip|swish|smooth|wide|camera) pan"),
            phrase(TILT_UP, "tilting shot|tilt shot|" + CAMERA + "tilts?|(?:slow|gentle|quick|smooth) tilt"),
            phrase(PUSH_IN, ZOOM + "(?! lens)"));

    private CameraPhrases() {}

    private static Phrase phrase(Move.Kind kind, String wording) {
        return new Phrase(words(wording), kind);
    }

    static Pattern words(String wording) {
        return Pattern.compile("\\b(?:" + wording + ")\\b");
    }
}
