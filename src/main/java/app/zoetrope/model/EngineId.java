package app.zoetrope.model;

/// The stable name of an engine, as stored and as typed in the terminal.
public record EngineId(String value) {
    public static final EngineId SEGMIND = new EngineId("segmind");
    public static final EngineId SKETCH = new EngineId("sketch");
    /// Of clips that were made elsewhere and brought into the library.
    public static final EngineId IMPORTED = new EngineId("imported");

    @Override
    public String toString() {
        return value;
    }
}
