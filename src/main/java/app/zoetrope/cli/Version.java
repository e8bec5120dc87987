package app.zoetrope.cli;

import app.zoetrope.model.AppVersion;
import picocli.CommandLine.IVersionProvider;

/// What `--version` prints.
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"zoetrope " + AppVersion.current()};
    }
}
