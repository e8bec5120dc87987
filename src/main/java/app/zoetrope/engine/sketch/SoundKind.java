package app.zoetrope.engine.sketch;

/// What a bed of sound can be made of.
enum SoundKind {
    WIND,
    RAIN,
    WAVES,
    STREAM,
    CITY,
    BIRDS,
    GULLS,
    FIRE,
    CROWD,
    MUSIC,
    THUNDER,
    FOOTSTEPS
}
