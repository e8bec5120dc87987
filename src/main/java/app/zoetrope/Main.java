package app.zoetrope;

public final class Main {
    private Main() {}

    public static void main(String[] args) {}
}
