package app.zoetrope.secrets;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The key in the environment variable `SEGMIND_API_KEY`: it wins over every other, and cannot be changed here.
public final class EnvironmentKey {
    public static final String VARIABLE = "SEGMIND_API_KEY";

    private final Optional<String> key;

    /// @param environment the process's variables: `System::getenv`
    public EnvironmentKey(Function<String, @Nullable String> environment) {
        key = Optional.ofNullable(environment.apply(VARIABLE))
                .map(String::strip)
                .filter(found -> !found.isEmpty());
    }

    public Optional<String> key() {
        return key;
    }
}
