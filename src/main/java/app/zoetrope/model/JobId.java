package app.zoetrope.model;

import java.util.UUID;

/// A job's own name, made here before anything is sent.
public record JobId(UUID value) {
    public static JobId random() {
        return new JobId(UUID.randomUUID());
    }

    public static JobId of(String text) {
        return new JobId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
