package app.zoetrope.app;

final class Placeholder {
    private Placeholder() {}
}
