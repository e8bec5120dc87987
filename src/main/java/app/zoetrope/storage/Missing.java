package app.zoetrope.storage;

import java.lang.reflect.RecordComponent;
import java.util.Optional;

/// Finds what a JSON file left out: records promise that nothing is null, the reader of JSON does not.
final class Missing {
    private Missing() {}

    /// The name of a component without a value, in the record or in the records and options it holds.
    static Optional<String> in(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.flatMap(Missing::in);
        }
        if (!(value instanceof Record)) {
            return Optional.empty();
        }
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            try {
                var accessor = component.getAccessor();
                accessor.setAccessible(true);
                Object part = accessor.invoke(value);
                Optional<String> missing = part == null ? Optional.of(component.getName()) : in(part);
                if (missing.isPresent()) {
                    return missing;
                }
            } catch (ReflectiveOperationException failure) {
                throw new IllegalStateException(failure);
            }
        }
        return Optional.empty();
    }
}
