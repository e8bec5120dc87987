package app.zoetrope.storage;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Finds what a JSON file left out: records promise that nothing is null, the reader of JSON does not.
final class Missing {
    private static final ClassValue<List<Part>> PARTS = new ClassValue<>() {
        @Override
        protected List<Part> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents()).map(Part::of).toList();
        }
    };

    private Missing() {}

    private record Part(String name, Method accessor) {
        static Part of(RecordComponent component) {
            component.getAccessor().setAccessible(true);
            return new Part(component.getName(), component.getAccessor());
        }
    }

    /// The name of a component without a value, in the record or in the records and options it holds.
    static Optional<String> in(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.flatMap(Missing::in);
        }
        if (!(value instanceof Record)) {
            return Optional.empty();
        }
        for (Part component : PARTS.get(value.getClass())) {
            try {
                Object part = component.accessor().invoke(value);
                Optional<String> missing = part == null ? Optional.of(component.name()) : in(part);
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
