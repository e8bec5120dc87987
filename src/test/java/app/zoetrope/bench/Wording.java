package app.zoetrope.bench;

import java.util.List;
import java.util.Random;

/// Prompts, tags and names as people write them, the same for each seed.
final class Wording {
    private static final List<String> WHO = words("a cat;two dancers;an old fisherman;a red fox;the astronaut;a girl in"
            + " a yellow raincoat;a humpback whale;a paper boat;a vintage motorcycle;a street musician;the lighthouse"
            + " keeper;a flock of starlings;a barista;a blacksmith;a hot air balloon;a porcelain doll;three wolves;a"
            + " skateboarder;a hummingbird;the violinist;a clockwork robot;a samurai;a jellyfish;an elephant calf;a"
            + " racing car;a ballerina;the potter;a surfer;an owl;a steam train;a mountain climber;a snow leopard;a"
            + " child with a kite;the astronomer;a koi carp;a glassblower;a desert caravan;a perfume bottle;a sneaker;"
            + "a cup of coffee;a burger;the bride;a boxer;a gondola;a sunflower;an origami crane;a chess player");
    private static final List<String> DOES = words("surfs a wave;turns slowly towards the camera;walks through the"
            + " crowd;breathes out a cloud of steam;dissolves into petals;leaps over the stream;drifts past;lights a"
            + " lantern;spins on the spot;looks up and smiles;vanishes in the fog;runs along the pier;dives into the"
            + " water;unfolds its wings;pours tea;climbs the stairs;rises above the rooftops;shakes off the rain;"
            + "waits at the crossing;laughs;opens the door;glides over the ice;catches the falling leaf;plays the last"
            + " note;melts;bursts into sparks;rolls down the hill;floats weightless;blinks;gallops along the shore");
    private static final List<String> WHERE = words("at sunset;in a neon alley;under cherry blossoms;on a frozen lake;"
            + "in the Sahara;above Reykjavik;in an abandoned theatre;beside the harbour;in a field of lavender;on the"
            + " rooftop;in deep space;inside a cathedral;at the farmers market;on Mars;in the rainforest;under water;"
            + "in a cosy kitchen;by candlelight;in heavy snow;during a thunderstorm;in a Tokyo side street;along the"
            + " coastal road;in the old library;on a white studio background;in morning mist;behind the waterfall;in a"
            + " bamboo grove;at the carnival;in the metro;near the volcano");
    private static final List<String> CAMERA = words("slow push in;orbit left;handheld;tracking shot;static tripod;"
            + "crane up;whip pan;dolly zoom;tilt down;aerial drone shot;macro close-up;rack focus;wide establishing"
            + " shot;low angle;time lapse;bullet time;pull out slowly;pan right;over the shoulder;dutch angle");
    private static final List<String> LOOK = words("cinematic, 35mm film grain;anime style;photorealistic;watercolour;"
            + "claymation;golden hour;high contrast noir;pastel colours;volumetric light;shallow depth of field;"
            + "hyperdetailed;soft focus;moody teal and orange;black and white;stop motion;retro VHS");
    private static final List<String> SOUND = words("gentle wind;waves and gulls;rain on glass;distant thunder;city"
            + " traffic;crackling fire;birdsong;soft piano;crowd cheering;footsteps on gravel;engine roar;church bells;"
            + "lo-fi beat;whispering voices;no music;heartbeat;vinyl crackle;cicadas at night");
    private static final List<String> OTHER = words(
            "霓虹灯下的雨夜，一只猫慢慢走过;夕暮れの港、カモメの声;桜の下で踊る二人、スローモーション;沙漠中的骆驼队，航拍镜头;눈 덮인 산길을 걷는 여우;"
                    + "Ein Fuchs läuft durch den verschneiten Wald, langsame Kamerafahrt;Una bailarina gira bajo la lluvia, cámara"
                    + " lenta;Небо над морем, медленный наезд камеры;แมวเดินบนกำแพงยามค่ำคืน;Une péniche glisse sur la Seine à l’aube");
    private static final List<String> TAGS = words("hero;client A;client B;b-roll;portrait;loop;reel;rejected take;"
            + "sound good;needs upscale;social;vertical;product;nature;night;rain;city;animals;people;food;sport;"
            + "abstract;title background;intro;outro;test;final;maybe;colour;slow;fast;drone;macro;retro;anime;"
            + "Weihnachten;été;夜景;海;moodboard");
    private static final List<String> COLLECTIONS =
            words("Show reel 2026;Spring campaign;Harbour film;Backgrounds;For Anna;Best of month;To redo;Loops");

    private final Random random;

    Wording(Random random) {
        this.random = random;
    }

    private static List<String> words(String all) {
        return List.of(all.split(";"));
    }

    String prompt() {
        if (random.nextInt(16) == 0) {
            return pick(OTHER);
        }
        var text = new StringBuilder(pick(WHO))
                .append(' ')
                .append(pick(DOES))
                .append(' ')
                .append(pick(WHERE));
        for (List<String> more : List.of(CAMERA, LOOK, SOUND)) {
            if (random.nextInt(4) > 0) {
                text.append(", ").append(pick(more));
            }
        }
        if (random.nextInt(10) == 0) {
            text.append(". Then ")
                    .append(pick(WHO))
                    .append(' ')
                    .append(pick(DOES))
                    .append(", take ")
                    .append(random.nextInt(1000));
        }
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /// Few are used often, many seldom.
    List<String> tags() {
        return random.ints(random.nextInt(4), 0, TAGS.size())
                .map(place -> place * random.nextInt(1000) / 1000)
                .distinct()
                .mapToObj(TAGS::get)
                .toList();
    }

    List<String> collections() {
        return random.nextInt(12) == 0 ? List.of(pick(COLLECTIONS)) : List.of();
    }

    /// What is typed into the search, whole.
    String typed() {
        String source = random.nextInt(5) == 0 ? pick(TAGS) : prompt();
        String[] words = source.replaceAll("[,.]", "").split(" ");
        int first = random.nextInt(words.length);
        int count = Math.min(words.length - first, 1 + random.nextInt(3));
        return String.join(" ", List.of(words).subList(first, first + count));
    }

    private String pick(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
