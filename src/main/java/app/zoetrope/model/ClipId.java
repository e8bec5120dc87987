package app.zoetrope.model;

import java.util.UUID;

/// A clip's own name. A generated clip carries the number of the job that made it.
public record ClipId(UUID value) {
    public static ClipId of(JobId job) {
        return new ClipId(job.value());
    }

    public static ClipId of(String text) {
        return new ClipId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
