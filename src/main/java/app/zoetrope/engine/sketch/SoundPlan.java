package app.zoetrope.engine.sketch;

import java.util.Set;

/// What a prompt says of the sound.
///
/// @param kinds mixed; none means the quiet of a room
/// @param silent nothing at all is wanted
record SoundPlan(Set<SoundKind> kinds, boolean silent) {}
