package app.zoetrope.ui.compose;

import app.zoetrope.generation.PromptBook;
import app.zoetrope.generation.Snippet;
import app.zoetrope.generation.UsedPrompt;
import app.zoetrope.model.GenerationRequest;
import app.zoetrope.ui.fx.TaskRunner;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The prompt, what it speaks of, and the book of earlier prompts and snippets.
public final class PromptViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(PromptViewModel.class);
    /// Longer than this, and the service's advice of short prompts is recalled.
    static final int LONG = 400;

    private static final int NEAR = GenerationRequest.MAX_PROMPT * 9 / 10;
    private static final int SHOWN = 100;

    private final StringProperty prompt;
    private final PromptBook book;
    private final TaskRunner tasks;
    private final PromptLamps lamps = new PromptLamps();
    private final ObservableValue<Set<Lamp>> lit;
    private final ObservableValue<Room> room;
    private final ReadOnlyObjectWrapper<List<UsedPrompt>> found = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Snippet>> snippets = new ReadOnlyObjectWrapper<>(List.of());
    private final Map<String, String> values = new HashMap<>();
    private final LatestWork<List<UsedPrompt>> searches;
    private String searched = "";

    PromptViewModel(StringProperty prompt, PromptBook book, TaskRunner tasks) {
        this.prompt = prompt;
        this.book = book;
        this.tasks = tasks;
        lit = prompt.map(lamps::lit);
        room = prompt.map(Room::of);
        searches = new LatestWork<>(tasks, 0, found::set, PromptViewModel::bookFailed);
    }

    /// How much of the prompt's room is used.
    public enum Room {
        FINE,
        /// Allowed, but longer than the service advises.
        LONG,
        NEAR_END,
        OVER;

        static Room of(String prompt) {
            int length = prompt.strip().length();
            return length > GenerationRequest.MAX_PROMPT
                    ? OVER
                    : length >= NEAR ? NEAR_END : length > PromptViewModel.LONG ? LONG : FINE;
        }
    }

    public StringProperty promptProperty() {
        return prompt;
    }

    public ObservableValue<Set<Lamp>> litProperty() {
        return lit;
    }

    public ObservableValue<Room> roomProperty() {
        return room;
    }

    /// Earlier prompts that answer the last search.
    public ReadOnlyObjectProperty<List<UsedPrompt>> foundProperty() {
        return found.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<List<Snippet>> snippetsProperty() {
        return snippets.getReadOnlyProperty();
    }

    /// @param words all must occur; may be empty
    public void search(String words) {
        searched = words;
        searches.ask(() -> book.prompts(words, SHOWN));
    }

    public void readSnippets() {
        tasks.run(book::snippets, snippets::set, PromptViewModel::bookFailed);
    }

    public void pin(UsedPrompt used, boolean pinned) {
        change(() -> book.pin(used.text(), pinned));
    }

    public void remove(UsedPrompt used) {
        change(() -> book.remove(used.text()));
    }

    void remember(String text) {
        change(() -> book.remember(text));
    }

    public void save(Snippet snippet) {
        changeSnippets(() -> book.save(snippet));
    }

    public void delete(Snippet snippet) {
        changeSnippets(() -> book.deleteSnippet(snippet.name()));
    }

    /// What was last given for a variable of a snippet; may be empty.
    public String lastValue(String variable) {
        return values.getOrDefault(variable, "");
    }

    /// The snippet with its gaps filled; the values are remembered for the next time.
    public String fill(Snippet snippet, Map<String, String> given) {
        values.putAll(given);
        return snippet.filled(given);
    }

    private void change(Runnable work) {
        tasks.run(quietly(work), _ -> search(searched), PromptViewModel::bookFailed);
    }

    private void changeSnippets(Runnable work) {
        tasks.run(quietly(work), _ -> readSnippets(), PromptViewModel::bookFailed);
    }

    private static Callable<Boolean> quietly(Runnable work) {
        return () -> {
            work.run();
            return true;
        };
    }

    /// The book is a convenience: without it everything else goes on.
    private static void bookFailed(Exception failure) {
        LOG.warn("The book of prompts could not be used", failure);
    }
}
