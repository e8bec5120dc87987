package app.zoetrope.ui.player;

import app.zoetrope.model.Clip;
import java.util.Optional;

/// What the player is doing, and with which clip.
public sealed interface PlayerState {
    record Empty() implements PlayerState {}

    record Loading(Clip of) implements PlayerState {}

    record Playing(Clip of) implements PlayerState {}

    record Paused(Clip of) implements PlayerState {}

    /// @param reason a sentence
    record Unplayable(Clip of, String reason) implements PlayerState {}

    default Optional<Clip> clip() {
        return switch (this) {
            case Empty() -> Optional.empty();
            case Loading(Clip of) -> Optional.of(of);
            case Playing(Clip of) -> Optional.of(of);
            case Paused(Clip of) -> Optional.of(of);
            case Unplayable problem -> Optional.of(problem.of());
        };
    }

    /// Whether there is a picture to play, step and seek in.
    default boolean isOpen() {
        return this instanceof Playing || this instanceof Paused;
    }

    /// The clip, where there is such a picture.
    default Optional<Clip> openClip() {
        return isOpen() ? clip() : Optional.empty();
    }

    default boolean shows(Clip other) {
        return clip().filter(here -> here.id().equals(other.id())).isPresent();
    }
}
