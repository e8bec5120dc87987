package app.zoetrope.testkit;

import app.zoetrope.library.ClipLibrary.Trash;
import app.zoetrope.library.LibraryCare;
import app.zoetrope.library.Trouble;
import app.zoetrope.model.ClipId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Finds what it is told to find.
public final class FakeLibraryCare implements LibraryCare {
    private volatile Seen seen = new Seen(0, 0, 0, 0, 0, List.of());
    private volatile boolean broken;

    public void willSee(Seen next) {
        seen = next;
    }

    /// From now on the folder cannot be read.
    public void breakDown() {
        broken = true;
    }

    private Seen answer() throws IOException {
        if (broken) {
            throw new IOException("Read-only file system");
        }
        return seen;
    }

    @Override
    public boolean isAway() {
        return broken;
    }

    @Override
    public Seen look(boolean thorough) throws IOException {
        return answer();
    }

    @Override
    public Seen rebuild(Progress progress) throws IOException {
        return answer();
    }

    @Override
    public List<Trouble> check(Progress progress) throws IOException {
        return answer().troubles();
    }

    @Override
    public Brought bring(List<Path> videos, Progress progress) throws IOException {
        answer();
        return new Brought(List.of(), List.of(), videos);
    }

    @Override
    public void forget(List<ClipId> clips, Trash trash) throws IOException {
        answer();
    }
}
