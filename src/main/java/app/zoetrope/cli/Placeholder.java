package app.zoetrope.cli;

final class Placeholder {
    private Placeholder() {}
}
