package app.zoetrope.model;

import java.lang.module.ModuleDescriptor;
import java.util.Optional;

/// The application's own version, as the build wrote it into the module or into the archive's manifest: the packaged
/// program has no modules of its own.
public final class AppVersion {
    private static final String NONE = "0";

    private AppVersion() {}

    /// As `1.2.0`; `0` where it runs from classes.
    public static String current() {
        return Optional.ofNullable(AppVersion.class.getModule().getDescriptor())
                .flatMap(ModuleDescriptor::rawVersion)
                .or(() -> Optional.ofNullable(AppVersion.class.getPackage().getImplementationVersion()))
                .orElse(NONE);
    }
}
