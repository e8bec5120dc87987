package app.zoetrope.testkit;

import app.zoetrope.generation.PromptBook;
import app.zoetrope.generation.Snippet;
import app.zoetrope.generation.UsedPrompt;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// A book in memory.
public final class FakePromptBook implements PromptBook {
    private final List<UsedPrompt> used = new ArrayList<>();
    private final List<Snippet> snippets = new ArrayList<>();

    @Override
    public synchronized List<UsedPrompt> prompts(String words, int most) {
        return used.stream()
                .filter(each -> each.text().toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT)))
                .sorted(Comparator.comparing(UsedPrompt::pinned).reversed())
                .limit(most)
                .toList();
    }

    @Override
    public synchronized void remember(String prompt) {
        used.removeIf(each -> each.text().equals(prompt));
        used.addFirst(new UsedPrompt(prompt, Instant.EPOCH, 1, false));
    }

    @Override
    public synchronized void pin(String prompt, boolean pinned) {
        used.replaceAll(each ->
                each.text().equals(prompt) ? new UsedPrompt(prompt, each.lastUsed(), each.uses(), pinned) : each);
    }

    @Override
    public synchronized void remove(String prompt) {
        used.removeIf(each -> each.text().equals(prompt));
    }

    @Override
    public synchronized void forget() {
        used.clear();
    }

    @Override
    public synchronized List<Snippet> snippets() {
        return List.copyOf(snippets);
    }

    @Override
    public synchronized void save(Snippet snippet) {
        deleteSnippet(snippet.name());
        snippets.add(snippet);
    }

    @Override
    public synchronized void deleteSnippet(String name) {
        snippets.removeIf(each -> each.name().equals(name));
    }
}
