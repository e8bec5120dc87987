package app.zoetrope.ui.preferences;

import java.util.ArrayList;
import java.util.List;

/// Remembers what was let go.
final class FakeHouse implements Housekeeping {
    final List<String> gone = new ArrayList<>();
    int reports = 2;

    @Override
    public void forgetPrompts() {
        gone.add("prompts");
    }

    @Override
    public long clearCaches() {
        gone.add("caches");
        return 3 << 20;
    }

    @Override
    public int crashReports() {
        return reports;
    }

    @Override
    public void deleteCrashReports() {
        reports = 0;
    }
}
