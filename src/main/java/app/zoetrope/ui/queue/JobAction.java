package app.zoetrope.ui.queue;

import app.zoetrope.model.Job;
import app.zoetrope.model.JobState;
import app.zoetrope.text.Text;
import java.util.List;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/// What can be done with a job.
enum JobAction {
    EDIT("job-edit", BootstrapIcons.PENCIL),
    CANCEL("job-cancel", BootstrapIcons.X),
    LEAVE("job-cancel", BootstrapIcons.X),
    COLLECT("job-collect", BootstrapIcons.CLOUD_DOWNLOAD),
    LOOK("job-look", BootstrapIcons.SEARCH),
    RESEND("job-resend", BootstrapIcons.ARROW_REPEAT),
    REUSE("job-reuse", BootstrapIcons.PENCIL),
    OPEN("job-open", BootstrapIcons.PLAY),
    REVEAL("job-reveal", BootstrapIcons.FOLDER2_OPEN),
    REMOVE("job-remove", BootstrapIcons.TRASH),
    CLOSE("job-remove", BootstrapIcons.X);

    private final String id;
    private final BootstrapIcons icon;

    JobAction(String id, BootstrapIcons icon) {
        this.id = id;
        this.icon = icon;
    }

    String id() {
        return id;
    }

    BootstrapIcons icon() {
        return icon;
    }

    /// In the order of use.
    ///
    /// @param paid whether the run is at a service where it cannot be cancelled
    static List<JobAction> of(JobCard card, boolean paid) {
        return switch (card.job().state()) {
            case JobState.Queued _ -> List.of(EDIT, CANCEL);
            case JobState.Preparing _ -> List.of(CANCEL);
            case JobState.Submitting _, JobState.Running _, JobState.Downloading _ -> {
                JobAction end = paid ? LEAVE : CANCEL;
                yield card.delay().isPresent() ? List.of(COLLECT, end) : List.of(end);
            }
            case JobState.Done _ -> List.of(OPEN, REVEAL, REMOVE);
            case JobState.Left _ -> List.of(COLLECT, CLOSE);
            case JobState.Unknown _, JobState.Expired _ -> List.of(LOOK, RESEND, CLOSE);
            case JobState.Refused _ -> List.of(REUSE, RESEND, REMOVE);
            case JobState.Failed _, JobState.Cancelled _ -> List.of(RESEND, REUSE, REMOVE);
        };
    }

    /// Whether a card shows its actions in words all the time, since it waits for the user's decision.
    static boolean wantsDecision(Job job) {
        return job.state() instanceof JobState.Unknown
                || job.state() instanceof JobState.Expired
                || job.state() instanceof JobState.Left;
    }

    /// @param price of sending it again
    String words(String price) {
        return switch (this) {
            case EDIT -> Text.of("queue.edit");
            case CANCEL -> Text.of("queue.cancel");
            case LEAVE -> Text.of("queue.leave");
            case COLLECT -> Text.of("queue.collect");
            case LOOK -> Text.of("queue.look");
            case RESEND -> Text.of("queue.again", price);
            case REUSE -> Text.of("queue.reuse");
            case OPEN -> Text.of("queue.open");
            case REVEAL -> Text.of("queue.reveal");
            case REMOVE -> Text.of("queue.remove");
            case CLOSE -> Text.of("queue.close");
        };
    }

    /// The whole truth, for a tooltip.
    String tip(String price) {
        return switch (this) {
            case CANCEL -> Text.of("queue.cancelTip");
            case LEAVE -> Text.of("queue.leaveTip");
            case COLLECT -> Text.of("queue.collectTip");
            case LOOK -> Text.of("queue.lookTip");
            case RESEND -> words(price) + "\n" + Text.of("queue.againTip");
            case REUSE -> Text.of("queue.reuseTip");
            case CLOSE -> Text.of("queue.closeTip");
            case EDIT, OPEN, REVEAL, REMOVE -> words(price);
        };
    }
}
