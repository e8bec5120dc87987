package app.zoetrope.engine.sketch;

import java.util.List;

/// What a prompt says of the camera.
///
/// @param steps one after the other, each taking the same time; the moves of a step happen together. Never empty
/// @param handheld whether the camera sways all the while
record CameraPlan(List<List<Move>> steps, boolean handheld, Ease ease) {
    /// Where a prompt names no movement: hardly visible, but not dead.
    static final Move DEFAULT = new Move(Move.Kind.PUSH_IN, Move.Pace.VERY_SLOW);

    static final Move STILL = new Move(Move.Kind.HOLD, Move.Pace.NORMAL);
}
