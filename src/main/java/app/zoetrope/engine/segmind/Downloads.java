package app.zoetrope.engine.segmind;

import app.zoetrope.generation.EngineException;
import app.zoetrope.generation.VideoEngine.Monitor;
import app.zoetrope.model.Problem;
import app.zoetrope.model.Problem.Charged;
import app.zoetrope.model.Problem.Kind;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Brings clips from their public addresses, without the key, and goes on where an earlier try ended.
final class Downloads {
    private static final int MOST_REDIRECTS = 5;
    private static final Pattern CONTENT_RANGE = Pattern.compile("bytes (\\d{1,12})-\\d{1,12}/(\\d{1,12}|\\*)");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,12}");

    private final Clock clock;
    /// What the beginnings of files that are still being fetched are the beginnings of.
    private final Map<Path, Version> versions = new ConcurrentHashMap<>();

    /// @param tag a strong one
    /// @param total of all bytes, or negative if nobody said
    private record Version(URI file, Optional<String> tag, long total) {
        static Version of(URI file, Http.Reply reply, long total) {
            return new Version(file, reply.header("etag").filter(tag -> tag.startsWith("\"")), total);
        }

        boolean contradicts(Version other) {
            return (total >= 0 && other.total >= 0 && total != other.total)
                    || (tag.isPresent() && other.tag.isPresent() && !tag.equals(other.tag));
        }
    }

    Downloads(Clock clock) {
        this.clock = clock;
    }

    void fetch(SegmindConfig config, URI file, Path target, Monitor monitor)
            throws EngineException, InterruptedException {
        long have = Files.isRegularFile(target) ? target.toFile().length() : 0;
        if (have == 0 || !fetch(config, file, target, have, monitor)) {
            fetch(config, file, target, 0, monitor);
        }
        versions.remove(target);
    }

    /// @return false if the server cannot go on from there
    private boolean fetch(SegmindConfig config, URI file, Path target, long from, Monitor monitor)
            throws EngineException, InterruptedException {
        Optional<Version> begun =
                Optional.ofNullable(versions.get(target)).filter(version -> from > 0 && version.file.equals(file));
        try (Http.Reply reply = follow(config, file, from, begun.flatMap(Version::tag))) {
            switch (reply.status()) {
                case 200 -> {
                    versions.put(target, Version.of(file, reply, length(reply)));
                    write(reply, target, 0, length(reply), monitor);
                }
                case 206 -> {
                    Optional<Matcher> range = reply.header("content-range")
                            .map(CONTENT_RANGE::matcher)
                            .filter(Matcher::matches);
                    if (range.isEmpty() || Long.parseLong(range.get().group(1)) != from) {
                        return refused(from, "The server sent another part of the file.");
                    }
                    String words = range.get().group(2);
                    long total = words.equals("*") ? -1 : Long.parseLong(words);
                    Version version = Version.of(file, reply, total);
                    if (begun.filter(version::contradicts).isPresent()) {
                        return refused(from, "The file is another one now.");
                    }
                    write(reply, target, from, total, monitor);
                }
                case 416 -> {
                    return refused(from, "HTTP 416");
                }
                case 404, 410 -> throw failure(Kind.RESULT_EXPIRED, "HTTP " + reply.status(), false);
                case 429 ->
                    throw new EngineException(
                            new Problem(Kind.RATE_LIMITED, Charged.YES, "HTTP 429"),
                            true,
                            RateReset.wait(reply.read(), clock.instant()),
                            null);
                default -> throw failure(Kind.UNCLEAR_ANSWER, "HTTP " + reply.status(), true);
            }
            return true;
        }
    }

    private static boolean refused(long from, String words) throws EngineException {
        if (from == 0) {
            throw failure(Kind.CONNECTION_LOST, words, true);
        }
        return false;
    }

    private static Http.Reply follow(SegmindConfig config, URI file, long from, Optional<String> tag)
            throws EngineException, InterruptedException {
        URI address = file;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            Http.Reply reply = open(config, address, from, tag);
            if (!List.of(301, 302, 303, 307, 308).contains(reply.status())) {
                return reply;
            }
            URI here = address;
            try (reply) {
                address = reply.header("location")
                        .flatMap(text -> resolve(here, text))
                        .orElseThrow(() -> failure(Kind.CONNECTION_LOST, "A redirect to nowhere.", true));
            }
        }
        throw failure(Kind.CONNECTION_LOST, "Too many redirects.", true);
    }

    private static Optional<URI> resolve(URI here, String location) {
        try {
            return Optional.of(here.resolve(location));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    private static Http.Reply open(SegmindConfig config, URI address, long from, Optional<String> tag)
            throws EngineException, InterruptedException {
        if (!Addresses.mayBeFetched(address, config)) {
            throw failure(Kind.UNSAFE_ADDRESS, Words.clean(address.toString()), false);
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(address).GET();
        if (from > 0) {
            request.header("Range", "bytes=" + from + "-");
            tag.ifPresent(known -> request.header("If-Range", known));
        }
        Duration answer = config.timeouts().answer();
        try {
            return Http.send(request, config, answer, config.timeouts().download());
        } catch (NetworkException failure) {
            boolean reached = failure.stage() != NetworkException.Stage.NOT_CONNECTED;
            throw broken(reached ? Kind.CONNECTION_LOST : Kind.NO_CONNECTION, failure);
        }
    }

    private static long length(Http.Reply reply) {
        return reply.header("content-length")
                .filter(text -> NUMBER.matcher(text).matches())
                .map(Long::parseLong)
                .orElse(-1L);
    }

    private static void write(Http.Reply reply, Path target, long from, long total, Monitor monitor)
            throws EngineException, InterruptedException {
        if (total > Sink.LONGEST) {
            throw failure(Kind.UNCLEAR_ANSWER, "The file is longer than any clip.", false);
        }
        List<ByteBuffer> first = from > 0 ? List.of() : beginning(reply);
        try (var sink = new Sink(target, from > 0, total, monitor)) {
            if (!sink.pour(first, reply.body())) {
                throw failure(Kind.UNCLEAR_ANSWER, "The file is longer than any clip.", false);
            }
            if (sink.length() == 0 || (total >= 0 && sink.length() != total)) {
                throw failure(Kind.CONNECTION_LOST, sink.length() + " of " + total + " bytes arrived.", true);
            }
        } catch (NetworkException lost) {
            throw broken(Kind.CONNECTION_LOST, lost);
        } catch (IOException disk) {
            throw Sink.failed(target, disk, Charged.YES);
        }
    }

    /// A page of some gateway on the way is neither the file nor the end of it.
    private static List<ByteBuffer> beginning(Http.Reply reply) throws EngineException, InterruptedException {
        var first = new ArrayList<ByteBuffer>();
        byte[] start;
        try {
            start = reply.body().beginning(first, Content.ENOUGH);
        } catch (IOException lost) {
            throw broken(Kind.CONNECTION_LOST, new NetworkException(NetworkException.Stage.LOST, lost));
        }
        if (start.length > 0 && Content.of(start) == Content.TEXT) {
            throw failure(Kind.UNCLEAR_ANSWER, Words.of(reply.readAfter(first)), true);
        }
        return first;
    }

    private static EngineException broken(Kind kind, NetworkException why) {
        var problem = new Problem(kind, Charged.YES, Words.clean(String.valueOf(why.getMessage())));
        return new EngineException(problem, true, Optional.empty(), why);
    }

    /// A run whose file is fetched has been billed.
    private static EngineException failure(Kind kind, String words, boolean again) {
        return new EngineException(new Problem(kind, Charged.YES, words), again, Optional.empty(), null);
    }
}
