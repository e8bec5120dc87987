package app.zoetrope.testkit;

import app.zoetrope.library.ClipLibrary;
import app.zoetrope.library.ClipQuery;
import app.zoetrope.library.Condition;
import app.zoetrope.model.Clip;
import app.zoetrope.model.ClipId;
import app.zoetrope.model.StoredPicture;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/// A library in memory, below a folder that need not exist. It counts questions and can be told to fail.
public final class FakeClipLibrary implements ClipLibrary {
    private final Map<ClipId, Clip> clips = new LinkedHashMap<>();
    private final List<ClipQuery> asked = new ArrayList<>();
    private final Path folder;
    private boolean broken;

    public FakeClipLibrary(Path folder, List<Clip> clips) {
        this.folder = folder;
        clips.forEach(this::add);
    }

    public FakeClipLibrary(List<Clip> clips) {
        this(Path.of("library"), clips);
    }

    public synchronized void add(Clip clip) {
        clips.put(clip.id(), clip);
    }

    /// From now on nothing can be written.
    public synchronized void breakDown() {
        broken = true;
    }

    /// Every question that `find(query)` was asked.
    public synchronized List<ClipQuery> asked() {
        return List.copyOf(asked);
    }

    @Override
    public synchronized List<Clip> find(ClipQuery query) {
        asked.add(query);
        return matching(query)
                .sorted(order(query.sort()))
                .skip(query.offset())
                .limit(query.limit())
                .toList();
    }

    @Override
    public synchronized Optional<Clip> find(ClipId id) {
        return Optional.ofNullable(clips.get(id));
    }

    @Override
    public synchronized int count(ClipQuery query) {
        return (int) matching(query).count();
    }

    @Override
    public synchronized List<Clip> find(String beginning) {
        return clips.values().stream()
                .filter(each -> each.deleted().isEmpty() && each.id().toString().startsWith(beginning))
                .limit(2)
                .toList();
    }

    @Override
    public synchronized List<Clip> nextShots(ClipId clip) {
        return clips.values().stream()
                .filter(each -> each.deleted().isEmpty() && each.parent().equals(Optional.of(clip)))
                .sorted(Comparator.comparing(Clip::created).reversed())
                .toList();
    }

    @Override
    public Path file(Clip clip) {
        return folder.resolve(clip.file());
    }

    @Override
    public Path picture(StoredPicture picture) {
        return folder.resolve("sources").resolve(picture.fileName());
    }

    @Override
    public synchronized void update(Clip clip) throws IOException {
        writable();
        clips.put(clip.id(), clip);
    }

    @Override
    public synchronized Map<ClipId, IOException> updateAll(List<Clip> changed) {
        var failures = new LinkedHashMap<ClipId, IOException>();
        for (Clip clip : changed) {
            try {
                update(clip);
            } catch (IOException failure) {
                failures.put(clip.id(), failure);
            }
        }
        return failures;
    }

    @Override
    public synchronized List<Label> tags(String beginning, int most) {
        return labels(clip -> clip.tags()).stream()
                .filter(label -> label.name().toLowerCase(Locale.ROOT).startsWith(beginning.toLowerCase(Locale.ROOT)))
                .sorted(Comparator.comparing(Label::clips).reversed())
                .limit(most)
                .toList();
    }

    @Override
    public synchronized List<Label> collections() {
        return labels(clip -> clip.judgement().collections());
    }

    private List<Label> labels(Function<Clip, List<String>> of) {
        Map<String, Integer> counts = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        clips.values().forEach(clip -> of.apply(clip).forEach(name -> counts.merge(name, 1, Integer::sum)));
        return counts.entrySet().stream()
                .map(each -> new Label(each.getKey(), each.getValue()))
                .toList();
    }

    @Override
    public Set<ClipId> missing(List<Clip> asked) {
        return Set.of();
    }

    @Override
    public synchronized void discard(Clip clip, Trash trash) throws IOException {
        trash.put(file(clip));
        clips.remove(clip.id());
    }

    @Override
    public synchronized Clip delete(Clip clip) throws IOException {
        writable();
        String name = clip.file().substring(clip.file().lastIndexOf('/') + 1);
        return moved(clip.movedTo("bin/" + name, Optional.of(Instant.parse("2026-11-22T12:30:00Z"))));
    }

    @Override
    public synchronized Clip restore(Clip clip) throws IOException {
        writable();
        return moved(clip.movedTo(clip.file().replaceFirst("^bin/", "2026/11/"), Optional.empty()));
    }

    private Clip moved(Clip clip) {
        clips.put(clip.id(), clip);
        return clip;
    }

    private void writable() throws IOException {
        if (broken) {
            throw new IOException("Read-only file system");
        }
    }

    private Stream<Clip> matching(ClipQuery query) {
        return clips.values().stream()
                .filter(clip -> clip.deleted().isPresent() == query.inBin())
                .filter(clip -> query.conditions().stream().allMatch(condition -> meets(clip, condition)))
                .filter(clip -> Stream.of(
                                query.words().toLowerCase(Locale.ROOT).strip().split("\\s+"))
                        .allMatch(word -> text(clip).contains(" " + word) || word.isEmpty()));
    }

    private static boolean meets(Clip clip, Condition condition) {
        return switch (condition) {
            case Condition.OfEngine(var engine) -> clip.engine().equals(engine);
            case Condition.OfResolution(var resolution) -> clip.request().resolution() == resolution;
            case Condition.OfRatio(var ratio) -> clip.request().ratio() == ratio;
            case Condition.Rated(int least, int most) -> clip.rating() >= least && clip.rating() <= most;
            case Condition.Favourite() -> clip.favourite();
            case Condition.Rejected(boolean yes) -> clip.judgement().rejected() == yes;
            case Condition.OfLength(var least, var most) -> within(clip.facts().length(), least, most);
            case Condition.Made(var from, var before) ->
                within(clip.created(), from, before.map(time -> time.minusMillis(1)));
            case Condition.Cost(var least, var most) -> within(clip.cost().orElse(clip.estimate()), least, most);
            case Condition.Tagged(var all) ->
                all.stream().allMatch(tag -> clip.tags().stream().anyMatch(tag::equalsIgnoreCase));
            case Condition.InCollection(var name) ->
                clip.judgement().collections().stream().anyMatch(name::equalsIgnoreCase);
            case Condition.InBatch(var batch) ->
                clip.batch().filter(batch::equals).isPresent();
            case Condition.Missing(boolean yes) -> !yes;
        };
    }

    private static <T extends Comparable<T>> boolean within(T value, Optional<T> least, Optional<T> most) {
        return least.filter(end -> end.compareTo(value) > 0).isEmpty()
                && most.filter(end -> end.compareTo(value) < 0).isEmpty();
    }

    private static String text(Clip clip) {
        return (" " + clip.request().prompt() + " " + String.join(" ", clip.tags())
                        + " " + String.join(" ", clip.judgement().collections()) + " "
                        + clip.judgement().notes())
                .toLowerCase(Locale.ROOT);
    }

    private static Comparator<Clip> order(ClipQuery.Sort sort) {
        var newest = Comparator.comparing(Clip::created).reversed();
        return switch (sort) {
            case NEWEST -> newest;
            case OLDEST -> Comparator.comparing(Clip::created);
            case BEST_RATED -> Comparator.comparing(Clip::rating).reversed().thenComparing(newest);
            case DEAREST ->
                Comparator.comparing((Clip clip) -> clip.cost().orElse(clip.estimate()))
                        .reversed()
                        .thenComparing(newest);
            case LONGEST ->
                Comparator.comparing((Clip clip) -> clip.facts().length())
                        .reversed()
                        .thenComparing(newest);
        };
    }
}
