package app.zoetrope.app;

import app.zoetrope.model.Clip;
import app.zoetrope.ui.player.PlayerViewModel;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Which clips come onto the stage by themselves. One that has just come plays at once, unless another new one is being
/// seen for the first time, or another screen is shown. JavaFX thread.
final class Premieres {
    private final PlayerViewModel player;
    private final Clock clock;
    private final BooleanSupplier seen;
    private final BooleanSupplier still;
    /// Until then a clip that has just come is being seen for the first time, and no other takes its place.
    private Instant ends = Instant.MIN;

    /// @param seen whether the stage is shown
    /// @param still whether nothing may move by itself
    Premieres(PlayerViewModel player, Clock clock, BooleanSupplier seen, BooleanSupplier still) {
        this.player = player;
        this.clock = clock;
        this.seen = seen;
        this.still = still;
    }

    /// @return whether it is on the stage now
    boolean finished(Clip clip) {
        Instant now = clock.instant();
        if (!seen.getAsBoolean() || now.isBefore(ends)) {
            fill(Optional.of(clip));
            return false;
        }
        ends = now.plus(clip.facts().length());
        player.open(clip, !still.getAsBoolean());
        return true;
    }

    /// An empty stage shows that clip.
    void fill(Optional<Clip> clip) {
        if (player.stateProperty().get().clip().isEmpty()) {
            clip.ifPresent(some -> player.open(some, false));
        }
    }
}
