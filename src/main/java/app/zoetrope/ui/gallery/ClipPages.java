package app.zoetrope.ui.gallery;

import app.zoetrope.library.ClipLibrary;
import app.zoetrope.library.ClipQuery;
import app.zoetrope.model.Clip;
import app.zoetrope.model.ClipId;
import app.zoetrope.ui.fx.TaskRunner;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.jspecify.annotations.Nullable;

/// The answer to one question, read page by page as it is looked at. The latest question wins.
final class ClipPages {
    static final int PAGE = 60;
    private static final int KEPT = 24;
    /// Pages that wait; while one drags through thousands, those passed by are never read.
    private static final int WAITING = 3;

    private final ClipLibrary library;
    private final TaskRunner tasks;
    private final Consumer<Exception> onFailed;
    private final LinkedHashMap<Integer, List<Clip>> pages = new LinkedHashMap<>(32, 0.75f, true);
    private final Set<ClipId> away = ConcurrentHashMap.newKeySet();
    private final Set<Integer> coming = new HashSet<>();
    private final Deque<Integer> waiting = new ArrayDeque<>();
    private final ReadOnlyIntegerWrapper total = new ReadOnlyIntegerWrapper(this, "total", 0);
    private final ReadOnlyIntegerWrapper version = new ReadOnlyIntegerWrapper(this, "version", 0);
    /// What `pages` is the answer to.
    private ClipQuery query = ClipQuery.ALL;
    private long asked;
    private long answered;
    private boolean asking;
    private boolean reading;
    private Runnable next = () -> {};

    ClipPages(ClipLibrary library, TaskRunner tasks, Consumer<Exception> onFailed) {
        this.library = library;
        this.tasks = tasks;
        this.onFailed = onFailed;
    }

    /// How many clips there are.
    ReadOnlyIntegerProperty totalProperty() {
        return total.getReadOnlyProperty();
    }

    /// Changes whenever other clips than before may stand at the places.
    ReadOnlyIntegerProperty versionProperty() {
        return version.getReadOnlyProperty();
    }

    /// Asks; what was there stays until the answer is. Of questions that come while one is being answered, only the
    /// newest is asked.
    ///
    /// @param then runs once the answer is in place
    void ask(ClipQuery newQuery, Runnable then) {
        asked++;
        next = () -> askNow(newQuery, then);
        if (!asking) {
            askNext();
        }
    }

    private void askNext() {
        Runnable question = next;
        next = () -> asking = false;
        asking = true;
        question.run();
    }

    private void askNow(ClipQuery newQuery, Runnable then) {
        long mine = asked;
        Set<Integer> wanted = newQuery.equals(query) ? lastLookedAt() : new TreeSet<>(Set.of(0));
        tasks.run(
                () -> {
                    Map<Integer, List<Clip>> found = new HashMap<>();
                    wanted.forEach(page -> found.put(page, read(newQuery, page)));
                    return new Answer(library.count(newQuery), found);
                },
                answer -> {
                    if (mine == asked) {
                        query = newQuery;
                        answered = mine;
                        coming.clear();
                        waiting.clear();
                        pages.clear();
                        pages.putAll(answer.pages());
                        total.set(answer.total());
                        version.set(version.get() + 1);
                        then.run();
                    }
                    askNext();
                },
                failure -> {
                    if (mine == asked) {
                        onFailed.accept(failure);
                    }
                    askNext();
                });
    }

    private record Answer(int total, Map<Integer, List<Clip>> pages) {}

    /// The clip at a place; empty while its page is on the way, which it then is.
    Optional<Clip> at(int index) {
        if (index < 0 || index >= total.get()) {
            return Optional.empty();
        }
        if (!pages.containsKey(index / PAGE)) {
            fetch(index / PAGE);
        }
        return in(pages.get(index / PAGE), index % PAGE);
    }

    /// The clips from one place to another, both included: at once where all are here, else when they are.
    void range(int from, int to, Consumer<List<Clip>> then) {
        List<Clip> here = new ArrayList<>();
        for (int index = from; index <= to; index++) {
            in(pages.get(index / PAGE), index % PAGE).ifPresent(here::add);
        }
        if (here.size() == to - from + 1) {
            then.accept(here);
            return;
        }
        long mine = answered;
        ClipQuery part = query.withLimit(from, to - from + 1);
        tasks.run(
                () -> library.find(part),
                clips -> {
                    if (mine == answered) {
                        then.accept(clips);
                    }
                },
                onFailed);
    }

    /// A newer state of a clip takes the place of the older one.
    void replace(Clip clip) {
        pages.replaceAll((_, page) -> page.stream()
                .map(each -> each.id().equals(clip.id()) ? clip : each)
                .toList());
        version.set(version.get() + 1);
    }

    /// Where a clip stands, as far as its page is here; else -1.
    int indexOf(ClipId id) {
        for (Map.Entry<Integer, List<Clip>> page : Map.copyOf(pages).entrySet()) {
            for (int i = 0; i < page.getValue().size(); i++) {
                if (page.getValue().get(i).id().equals(id)) {
                    return page.getKey() * PAGE + i;
                }
            }
        }
        return -1;
    }

    /// The page looked at last is read first; of those that wait, the oldest are let go, and asked for again if they
    /// are still looked at.
    private void fetch(int page) {
        if (!coming.add(page)) {
            return;
        }
        waiting.addFirst(page);
        if (waiting.size() > WAITING) {
            coming.remove(waiting.removeLast());
        }
        readNext();
    }

    private void readNext() {
        Integer page = reading ? null : waiting.pollFirst();
        if (page == null) {
            return;
        }
        reading = true;
        long mine = answered;
        ClipQuery question = query;
        tasks.run(
                () -> read(question, page),
                clips -> {
                    reading = false;
                    if (mine == answered) {
                        coming.remove(page);
                        pages.put(page, clips);
                        trim();
                        version.set(version.get() + 1);
                    }
                    readNext();
                },
                failure -> {
                    reading = false;
                    if (mine == answered) {
                        coming.remove(page);
                        onFailed.accept(failure);
                    }
                    readNext();
                });
    }

    /// In the background.
    private List<Clip> read(ClipQuery question, int page) {
        List<Clip> clips = library.find(question.withLimit(page * PAGE, PAGE));
        clips.forEach(clip -> away.remove(clip.id()));
        away.addAll(library.missing(clips));
        return clips;
    }

    /// Whether a clip's video was not there when its page was read.
    boolean isAway(ClipId id) {
        return away.contains(id);
    }

    private void trim() {
        while (pages.size() > KEPT) {
            pages.remove(pages.firstEntry().getKey());
        }
    }

    /// The first page, and those around what was on screen last.
    private Set<Integer> lastLookedAt() {
        List<Integer> recent = List.copyOf(pages.keySet()).reversed();
        return new TreeSet<>(
                Stream.concat(Stream.of(0), recent.stream().limit(2)).toList());
    }

    private static Optional<Clip> in(@Nullable List<Clip> page, int place) {
        return page == null || place >= page.size() ? Optional.empty() : Optional.of(page.get(place));
    }
}
