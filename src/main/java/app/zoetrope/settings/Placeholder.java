package app.zoetrope.settings;

final class Placeholder {
    private Placeholder() {}
}
