package app.zoetrope.ui.exporting;

import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Values of a list that nobody types.
final class Named<T> extends StringConverter<T> {
    private final Function<T, String> names;

    Named(Function<T, String> names) {
        this.names = names;
    }

    @Override
    public String toString(@Nullable T value) {
        return value == null ? "" : names.apply(value);
    }

    @Override
    public T fromString(String text) {
        throw new UnsupportedOperationException("chosen, never typed");
    }
}
