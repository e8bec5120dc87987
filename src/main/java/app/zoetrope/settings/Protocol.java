package app.zoetrope.settings;

/// How the remote service is called (`segmind-api.md`, "Two ways to call it").
public enum Protocol {
    /// V2, and V1 where the service does not know the model there.
    AUTO,
    V2,
    V1
}
