package app.zoetrope.ui.player;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Decoded frames around the one that is wanted, and which ones to decode next. There is always room for `lead` frames
/// behind and twice as many ahead; what lies farther off goes, what was passed before what is to come.
final class FrameWindow {
    private final TreeMap<Integer, PlanarFrame> held = new TreeMap<>();
    private final Set<Integer> missing = new HashSet<>();
    private int frames;
    private int wanted = -1;
    private int direction;
    private int lead;

    /// Frames from `first` on, `count` of them.
    record Range(int first, int count) {
        boolean holds(int number) {
            return number >= first && number < end();
        }

        int end() {
            return first + count;
        }
    }

    /// @param count of all frames of the clip
    /// @param ahead how many shall be there on either side of the wanted one
    void aim(int number, int count, int ahead) {
        direction = Integer.signum(number - wanted);
        wanted = number;
        frames = count;
        lead = ahead;
    }

    int wanted() {
        return wanted;
    }

    @Nullable
    PlanarFrame get(int number) {
        return held.get(number);
    }

    /// There is no such frame in the file.
    boolean isMissing(int number) {
        return missing.contains(number);
    }

    /// @param keep is shown now
    void put(int number, PlanarFrame frame, int keep) {
        if (held.containsKey(number)) {
            frame.close();
            return;
        }
        held.put(number, frame);
        shrink(keep);
    }

    void miss(int number) {
        missing.add(number);
    }

    /// @param keep is shown now
    void shrink(int keep) {
        while (held.size() > 3 * lead + 1) {
            @Nullable
            PlanarFrame gone = held.keySet().stream()
                    .filter(number -> number != keep && number != wanted)
                    .max(Comparator.comparingInt(this::distance))
                    .map(held::remove)
                    .orElse(null);
            if (gone == null) {
                return;
            }
            gone.close();
        }
    }

    private int distance(int number) {
        int way = number - wanted;
        return Math.abs(way) * (way * direction < 0 ? 2 : 1);
    }

    void clear() {
        held.values().forEach(PlanarFrame::close);
        held.clear();
        missing.clear();
        wanted = -1;
    }

    /// What to decode next: what is wanted, then what lies on the way.
    Optional<Range> next() {
        if (isLacking(wanted)) {
            return Optional.of(direction < 0 ? reaching(wanted, lead) : from(wanted, lead + 1));
        }
        int ahead = edge(1);
        int behind = edge(-1);
        boolean needAhead = ahead < frames && ahead - wanted <= lead;
        boolean needBehind = behind >= 0 && wanted - behind <= lead;
        if (needBehind && (direction < 0 || !needAhead)) {
            return Optional.of(reaching(behind, lead));
        }
        return needAhead ? Optional.of(from(ahead, lead)) : Optional.empty();
    }

    private boolean isLacking(int number) {
        return number >= 0 && number < frames && !held.containsKey(number) && !missing.contains(number);
    }

    /// The nearest frame on that side that is lacking, or the end.
    private int edge(int way) {
        int at = wanted;
        while (at >= 0 && at < frames && !isLacking(at)) {
            at += way;
        }
        return at;
    }

    private Range from(int first, int most) {
        int end = first + 1;
        while (end - first < most && isLacking(end)) {
            end++;
        }
        return new Range(first, end - first);
    }

    private Range reaching(int last, int most) {
        int first = last;
        while (last - first + 1 < most && isLacking(first - 1)) {
            first--;
        }
        return new Range(first, last - first + 1);
    }
}
