package app.zoetrope.cli;

import picocli.CommandLine.IVersionProvider;

/// The application's version, as the build wrote it into the archive's manifest or the module.
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String packaged = Version.class.getPackage().getImplementationVersion();
        return new String[] {"zoetrope " + (packaged == null ? "(development)" : packaged)};
    }
}
