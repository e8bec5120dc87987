package app.zoetrope.media;

import app.zoetrope.export.Span;
import app.zoetrope.export.Transcoder;
import app.zoetrope.model.ReasonedException;
import app.zoetrope.model.ReasonedException.Reason;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Where a video can be cut: when each of its frames is shown, and which are key frames.
///
/// @param frames at least one
/// @param end when the last one ends
/// @param lag of the first frame behind the start of the file, whose sound may begin earlier
record CutTimes(List<Frame> frames, double end, double lag) {
    /// Times are told in microseconds, marks are set by hand.
    private static final double CLOSE = 0.002;

    /// @param time seconds from the first frame
    /// @param key whether decoding can start here
    /// @param place in the order of decoding
    record Frame(double time, boolean key, int place) {}

    static CutTimes of(Ffprobe probe, Path video) throws IOException, InterruptedException {
        Packets told = Packets.of(probe, video);
        List<Packets.Packet> packets = told.packets();
        if (packets.isEmpty()) {
            throw new ReasonedException(Reason.NO_PICTURE);
        }
        long first = packets.getFirst().micros();
        List<Frame> frames = packets.stream()
                .map(packet -> new Frame((packet.micros() - first) / 1e6, packet.key(), packet.place()))
                .toList();
        long last = packets.getLast().length();
        double length = last > 0 ? last / 1e6 : typical(frames);
        return new CutTimes(frames, frames.getLast().time() + length, (first - told.start()) / 1e6);
    }

    private static double typical(List<Frame> frames) {
        double[] gaps = new double[Math.max(1, frames.size() - 1)];
        for (int i = 1; i < frames.size(); i++) {
            gaps[i - 1] = frames.get(i).time() - frames.get(i - 1).time();
        }
        Arrays.sort(gaps);
        return gaps[gaps.length / 2];
    }

    /// The frames of the span, and where it starts and ends.
    ///
    /// @throws IOException where no frame is in it
    Transcoder.Cut exactly(Span span) throws IOException {
        int first = firstAt(span.from());
        int after = firstAt(span.to());
        if (first >= after) {
            throw new ReasonedException(Reason.NO_FRAME);
        }
        return new Transcoder.Cut(first, after - 1, first, after - 1, time(first), time(after));
    }

    /// The same without decoding: from the key frame at or before its start, to the first frame at or behind its end
    /// at which no frame in between is missing. Where there are B-frames, the file has frames that are shown later
    /// before those that are shown earlier.
    ///
    /// @throws IOException where frames before the key frame depend on it
    Transcoder.Cut fromKey(Span span) throws IOException {
        Transcoder.Cut wanted = exactly(span);
        int key = wanted.first();
        while (key > 0 && !frames.get(key).key()) {
            key--;
        }
        int last = key;
        int taken = 0;
        for (int number : decodedFrom(key)) {
            if (number < key) {
                throw new ReasonedException(Reason.NOT_LOSSLESS);
            }
            taken++;
            last = Math.max(last, number);
            if (last >= wanted.last() && taken == last - key + 1) {
                break;
            }
        }
        return new Transcoder.Cut(key, last, wanted.first(), wanted.last(), time(key), time(last + 1));
    }

    /// The numbers of the frames in the order in which they are decoded, that one first.
    private int[] decodedFrom(int key) {
        int place = frames.get(key).place();
        return IntStream.range(0, frames.size())
                .filter(number -> frames.get(number).place() >= place)
                .boxed()
                .sorted(Comparator.comparingInt(number -> frames.get(number).place()))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private int firstAt(double time) {
        int index = 0;
        while (index < frames.size() && frames.get(index).time() < time - CLOSE) {
            index++;
        }
        return index;
    }

    private double time(int frame) {
        return frame < frames.size() ? frames.get(frame).time() : end;
    }
}
