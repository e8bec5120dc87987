package app.zoetrope.generation;

import app.zoetrope.model.Job;
import app.zoetrope.model.JobState;
import app.zoetrope.model.Problem;
import app.zoetrope.model.Problem.Charged;
import app.zoetrope.model.Receipt;
import java.util.Optional;

/// How a job ends without a clip. The ledger is written first: a kill in between repeats the ending, which writes the
/// same row again.
final class Endings {
    private final JobBook book;
    private final Ledger ledger;

    Endings(JobBook book, Ledger ledger) {
        this.book = book;
        this.ledger = ledger;
    }

    Optional<Job> end(Job job, Problem why, Receipt receipt) {
        JobState state = switch (why.kind()) {
            case REFUSED -> new JobState.Refused(why);
            case RESULT_EXPIRED -> new JobState.Expired(why);
            default -> why.charged() == Charged.MAYBE ? new JobState.Unknown(why) : new JobState.Failed(why);
        };
        ledger.settle(job.id(), receipt, outcome(state, why));
        return book.move(job, state);
    }

    /// What was or may have been billed must count in the caps even where its cost is not known.
    private static String outcome(JobState state, Problem why) {
        boolean free = why.charged() == Charged.NO || state instanceof JobState.Expired;
        return free ? state.label() : "unknown";
    }
}
