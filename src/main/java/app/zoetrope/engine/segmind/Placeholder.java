package app.zoetrope.engine.segmind;

final class Placeholder {
    private Placeholder() {}
}
