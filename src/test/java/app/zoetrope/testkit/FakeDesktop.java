package app.zoetrope.testkit;

import app.zoetrope.platform.Desktop;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Remembers what it was asked to show.
public final class FakeDesktop implements Desktop {
    private final List<String> asked = new ArrayList<>();
    private boolean able = true;

    public List<String> asked() {
        return asked;
    }

    public void makeUnable() {
        able = false;
    }

    @Override
    public boolean reveal(Path file) {
        asked.add("reveal " + file.getFileName());
        return able;
    }

    @Override
    public boolean open(Path file) {
        asked.add("open " + file.getFileName());
        return able;
    }

    @Override
    public boolean browse(URI address) {
        asked.add("browse " + address);
        return able;
    }
}
