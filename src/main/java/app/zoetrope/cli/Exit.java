package app.zoetrope.cli;

import app.zoetrope.model.JobState;
import app.zoetrope.model.Problem;
import app.zoetrope.model.Problem.Charged;
import java.util.Collection;
import java.util.Comparator;

/// The codes that a command ends with, in the order of what matters more where several clips were asked for.
enum Exit {
    DONE(0),
    FAILED(1),
    USAGE(2),
    CAP(5),
    REFUSED(3),
    /// May have been charged.
    UNKNOWN(4);

    private final int code;

    Exit(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    static Exit of(JobState state) {
        return switch (state) {
            case JobState.Done _ -> DONE;
            case JobState.Failed(Problem why) -> of(why);
            case JobState.Refused _ -> REFUSED;
            case JobState.Unknown _, JobState.Left _ -> UNKNOWN;
            case JobState.Expired _, JobState.Cancelled _ -> FAILED;
            case JobState.Queued _, JobState.Preparing _ -> FAILED;
            case JobState.Submitting _, JobState.Running _, JobState.Downloading _ -> UNKNOWN;
        };
    }

    static Exit of(Problem problem) {
        return switch (problem.kind()) {
            case INVALID_REQUEST,
                    PICTURE_MISSING,
                    PICTURE_UNREADABLE,
                    PICTURE_TRUNCATED,
                    PICTURE_TOO_LARGE,
                    PICTURE_UNSUPPORTED,
                    UNSAFE_ADDRESS -> USAGE;
            case OVER_CAP -> CAP;
            case REFUSED -> REFUSED;
            default -> problem.charged() == Charged.MAYBE ? UNKNOWN : FAILED;
        };
    }

    static Exit worst(Collection<Exit> all) {
        return all.stream().max(Comparator.naturalOrder()).orElse(DONE);
    }
}
