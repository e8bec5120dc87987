package app.zoetrope.model;

/// What is asked of an engine, besides the picture. Always complete: the service's own defaults decide the price, so
/// none of them is relied on. It may be invalid; `generation.RequestRules` says why.
///
/// @param seconds the clip's length, whole seconds
public record GenerationRequest(String prompt, AspectRatio ratio, Resolution resolution, int seconds) {
    /// Limits of the service, `segmind-api.md`.
    public static final int MAX_PROMPT = 4096;

    public static final int MIN_SECONDS = 1;
    public static final int MAX_SECONDS = 15;
    public static final int MAX_TAKES = 10;
}
