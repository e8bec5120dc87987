package app.zoetrope.settings;

/// What becomes of jobs that were waiting when the application was last closed.
public enum HeldJobs {
    /// They wait for the user's word, since starting them spends money.
    ASK,
    ALWAYS_START
}
