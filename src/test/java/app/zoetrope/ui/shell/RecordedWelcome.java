package app.zoetrope.ui.shell;

import java.util.List;

/// Writes down what the welcome asks for.
record RecordedWelcome(List<String> done) implements WelcomeViewModel.Actions {
    @Override
    public void sample() {
        done.add("sample");
    }

    @Override
    public void words() {
        done.add("words");
    }

    @Override
    public void sketch() {
        done.add("sketch");
    }

    @Override
    public void choosePicture() {
        done.add("choose");
    }

    @Override
    public void openAccount() {
        done.add("account");
    }
}
