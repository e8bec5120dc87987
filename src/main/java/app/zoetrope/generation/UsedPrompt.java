package app.zoetrope.generation;

import java.time.Instant;

/// A prompt that was sent before.
///
/// @param uses how often it was remembered, 1 or more
/// @param pinned kept on top, and never dropped for its age
public record UsedPrompt(String text, Instant lastUsed, int uses, boolean pinned) {}
