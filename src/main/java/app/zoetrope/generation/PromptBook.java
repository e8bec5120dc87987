package app.zoetrope.generation;

import java.util.List;

/// The prompts that were used before, and the snippets to build new ones from. Calls block and come from background
/// threads; each is durable when it returns.
public interface PromptBook {
    /// Pinned ones first, then the newest first.
    ///
    /// @param words all must occur in the prompt, in any case; may be empty
    List<UsedPrompt> prompts(String words, int most);

    /// Counts one more use of a prompt; a blank one is ignored. Unpinned prompts beyond the newest thousand are
    /// forgotten.
    void remember(String prompt);

    void pin(String prompt, boolean pinned);

    void remove(String prompt);

    /// Forgets every prompt, pinned ones too; snippets stay.
    void forget();

    /// By name.
    List<Snippet> snippets();

    /// Adds it, or replaces the one of the same name.
    void save(Snippet snippet);

    void deleteSnippet(String name);
}
