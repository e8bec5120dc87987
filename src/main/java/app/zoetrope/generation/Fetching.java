package app.zoetrope.generation;

import app.zoetrope.model.Job;
import app.zoetrope.model.JobState;
import java.util.Optional;

/// From DOWNLOADING to DONE. What a kill leaves: while fetching or checking, the part file, which is continued; inside
/// `shelve`, what `shelved` finishes; after it, the clip in the library, found by `shelved`; after the ledger's row,
/// the same again; after DONE, nothing to do. So it can always be begun again, and no failure but the service's own
/// word (the file is gone) or several times a file that is no video ends it.
final class Fetching {
    private final QueueParts parts;
    private final JobBook book;
    private final Endings endings;
    private final Delays delays;

    Fetching(QueueParts parts, JobBook book, Endings endings, Delays delays) {
        this.parts = parts;
        this.book = book;
        this.endings = endings;
        this.delays = delays;
    }

    Optional<Job> fetch(Job job, JobState.Downloading state, VideoEngine engine, RunnerSignals signals)
            throws InterruptedException {
        var fetch = new Fetch(parts, book, endings, engine, signals, job, state);
        for (int failures = 1; ; failures++) {
            switch (fetch.attempt()) {
                case Fetch.Outcome.Ended ended -> {
                    return ended.end();
                }
                case Fetch.Outcome.Delayed delayed -> {
                    signals.check();
                    book.delayed(fetch.job(), delayed.why());
                    signals.bell().await(delayed.pause().orElse(delays.after(failures)));
                }
            }
        }
    }
}
