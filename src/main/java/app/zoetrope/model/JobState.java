package app.zoetrope.model;

import java.net.URI;

/// Where a job is in its life (`design.md`, "A job's life"). Stored before it is acted on.
public sealed interface JobState {
    record Queued() implements JobState {}

    record Preparing() implements JobState {}

    /// Committed and synced before the one POST.
    record Submitting() implements JobState {}

    record Running(RemoteRun run) implements JobState {}

    record Downloading(RemoteRun run, URI file, Receipt receipt) implements JobState {}

    record Done(ClipId clip) implements JobState {}

    /// Ended without a clip; not billed, or the problem says otherwise.
    record Failed(Problem why) implements JobState {}

    /// The service would not make it; never sent again by itself.
    record Refused(Problem why) implements JobState {}

    /// Sent, and nobody here knows what became of it: may have been charged.
    record Unknown(Problem why) implements JobState {}

    /// Made and billed, but the service no longer has the file.
    record Expired(Problem why) implements JobState {}

    record Cancelled() implements JobState {}

    /// The user stopped waiting; the run goes on at the service and can be collected.
    record Left(RemoteRun run) implements JobState {}

    /// Whether this is work still to be done here.
    default boolean isActive() {
        return switch (this) {
            case Queued _, Preparing _, Submitting _, Running _, Downloading _ -> true;
            case Done _, Failed _, Refused _, Unknown _, Expired _, Cancelled _, Left _ -> false;
        };
    }

    /// The name used in the database, in sidecars and in the terminal's output.
    default String label() {
        return switch (this) {
            case Queued _ -> "queued";
            case Preparing _ -> "preparing";
            case Submitting _ -> "submitting";
            case Running _ -> "running";
            case Downloading _ -> "downloading";
            case Done _ -> "done";
            case Failed _ -> "failed";
            case Refused _ -> "refused";
            case Unknown _ -> "unknown";
            case Expired _ -> "expired";
            case Cancelled _ -> "cancelled";
            case Left _ -> "left";
        };
    }
}
