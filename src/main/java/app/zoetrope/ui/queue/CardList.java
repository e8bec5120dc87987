package app.zoetrope.ui.queue;

import app.zoetrope.model.JobId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The cards in their order, found by job. JavaFX thread.
final class CardList {
    private static final Comparator<JobCard> NEWEST =
            Comparator.comparing(card -> card.job().created(), Comparator.reverseOrder());

    /// Where each waiting job stands.
    private final Map<JobId, Integer> places = new HashMap<>();
    private final Comparator<JobCard> order = Comparator.comparingInt(JobCard::rank)
            .thenComparing((one, other) -> one.isWaiting() ? place(one) - place(other) : NEWEST.compare(one, other));
    private final ObservableList<JobCard> cards = FXCollections.observableArrayList();
    private final ObservableList<JobCard> view = FXCollections.unmodifiableObservableList(cards);

    ObservableList<JobCard> view() {
        return view;
    }

    /// Takes over what was stored; what came by event meanwhile is newer.
    void start(List<JobCard> stored) {
        stored.stream().filter(JobCard::isWaiting).forEach(this::place);
        cards.addAll(stored.stream().filter(card -> place(card.job().id()) < 0).toList());
        cards.sort(order);
    }

    /// The waiting ones in the order in which they will start.
    void reordered(List<JobId> waiting) {
        places.clear();
        waiting.forEach(id -> places.put(id, places.size()));
        List<JobCard> sorted = cards.stream().sorted(order).toList();
        if (!sorted.equals(cards)) {
            cards.setAll(sorted);
        }
    }

    List<JobId> waiting() {
        return cards.stream()
                .filter(JobCard::isWaiting)
                .map(card -> card.job().id())
                .toList();
    }

    /// One that is new waits behind all others.
    private int place(JobCard waiting) {
        return places.computeIfAbsent(
                waiting.job().id(),
                _ -> places.values().stream().mapToInt(Integer::intValue).max().orElse(-1) + 1);
    }

    void take(JobId id, JobInbox.News news) {
        int place = place(id);
        if (news.removed()) {
            if (place >= 0) {
                cards.remove(place);
            }
        } else if (place >= 0) {
            put(place, with(cards.get(place), news));
        } else if (news.job().isPresent()) {
            put(place, with(JobCard.of(news.job().get()), news));
        }
    }

    void change(JobId id, UnaryOperator<JobCard> how) {
        int place = place(id);
        if (place >= 0) {
            cards.set(place, how.apply(cards.get(place)));
        }
    }

    private static JobCard with(JobCard old, JobInbox.News news) {
        JobCard now = news.job().map(old::in).orElse(old);
        if (news.progress().isPresent()) {
            JobInbox.Progress progress = news.progress().get();
            now = now.progressed(progress.done(), progress.bytes());
        }
        if (news.delay().isPresent()) {
            now = now.delayed(news.delay().get());
        }
        return news.clip().map(now::with).orElse(now);
    }

    /// Keeps its row where it may stay there, so that nothing on screen jumps without need.
    private void put(int place, JobCard card) {
        if (place >= 0 && cards.get(place).rank() == card.rank()) {
            cards.set(place, card);
            return;
        }
        if (place >= 0) {
            cards.remove(place);
        }
        int at = 0;
        while (at < cards.size() && order.compare(cards.get(at), card) <= 0) {
            at++;
        }
        cards.add(at, card);
    }

    private int place(JobId id) {
        for (int i = 0; i < cards.size(); i++) {
            if (cards.get(i).job().id().equals(id)) {
                return i;
            }
        }
        return -1;
    }
}
