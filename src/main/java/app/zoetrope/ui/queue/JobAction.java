package app.zoetrope.ui.queue;

import app.zoetrope.model.JobState;
import app.zoetrope.text.Text;
import java.util.List;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/// What can be done with a job.
enum JobAction {
    CANCEL("job-cancel", BootstrapIcons.X),
    LEAVE("job-cancel", BootstrapIcons.X),
    COLLECT("job-collect", BootstrapIcons.CLOUD_DOWNLOAD),
    RESEND("job-resend", BootstrapIcons.ARROW_REPEAT),
    OPEN("job-open", BootstrapIcons.PLAY),
    REVEAL("job-reveal", BootstrapIcons.FOLDER2_OPEN),
    REMOVE("job-remove", BootstrapIcons.TRASH);

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
    static List<JobAction> of(JobState state, boolean paid) {
        return switch (state) {
            case JobState.Queued _, JobState.Preparing _ -> List.of(CANCEL);
            case JobState.Submitting _, JobState.Running _, JobState.Downloading _ -> List.of(paid ? LEAVE : CANCEL);
            case JobState.Done _ -> List.of(OPEN, REVEAL, REMOVE);
            case JobState.Left _ -> List.of(COLLECT, REMOVE);
            case JobState.Unknown _ -> List.of(COLLECT, RESEND, REMOVE);
            case JobState.Failed _, JobState.Refused _, JobState.Expired _, JobState.Cancelled _ ->
                List.of(RESEND, REMOVE);
        };
    }

    /// @param price of sending it again
    String words(String price) {
        return switch (this) {
            case CANCEL -> Text.of("queue.cancel");
            case LEAVE -> Text.of("queue.leave");
            case COLLECT -> Text.of("queue.collect");
            case RESEND -> Text.of("queue.again", price);
            case OPEN -> Text.of("queue.open");
            case REVEAL -> Text.of("queue.reveal");
            case REMOVE -> Text.of("queue.remove");
        };
    }

    /// The whole truth, for a tooltip.
    String tip(String price) {
        return switch (this) {
            case CANCEL -> Text.of("queue.cancelTip");
            case LEAVE -> Text.of("queue.leaveTip");
            case COLLECT -> Text.of("queue.collectTip");
            case RESEND -> words(price) + "\n" + Text.of("queue.againTip");
            case OPEN, REVEAL, REMOVE -> words(price);
        };
    }
}
