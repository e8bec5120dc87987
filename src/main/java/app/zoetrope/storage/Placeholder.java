package app.zoetrope.storage;

final class Placeholder {
    private Placeholder() {}
}
