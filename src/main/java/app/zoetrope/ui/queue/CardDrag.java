package app.zoetrope.ui.queue;

import app.zoetrope.model.JobId;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A waiting job is dragged to the place of another one.
final class CardDrag {
    private static final DataFormat JOB = new DataFormat("application/x-zoetrope-waiting-job");
    private static final PseudoClass TARGET = PseudoClass.getPseudoClass("drop-target");

    private final Region card;
    private final Supplier<@Nullable JobCard> shown;
    private final JobDeeds deeds;

    private CardDrag(Region card, Supplier<@Nullable JobCard> shown, JobDeeds deeds) {
        this.card = card;
        this.shown = shown;
        this.deeds = deeds;
    }

    static void install(Region card, Supplier<@Nullable JobCard> shown, JobDeeds deeds) {
        var drag = new CardDrag(card, shown, deeds);
        card.setOnDragDetected(drag::begin);
        card.setOnDragOver(drag::over);
        card.setOnDragEntered(event -> drag.mark(drag.moved(event).isPresent()));
        card.setOnDragExited(_ -> drag.mark(false));
        card.setOnDragDropped(drag::drop);
    }

    private void begin(MouseEvent event) {
        @Nullable JobCard from = shown.get();
        if (from == null || !from.isWaiting()) {
            return;
        }
        Dragboard board = card.startDragAndDrop(TransferMode.MOVE);
        var content = new ClipboardContent();
        content.put(JOB, from.job().id().toString());
        board.setContent(content);
        board.setDragView(card.snapshot(null, null), event.getX(), event.getY());
        event.consume();
    }

    private void over(DragEvent event) {
        if (moved(event).isPresent()) {
            event.acceptTransferModes(TransferMode.MOVE);
            event.consume();
        }
    }

    private void drop(DragEvent event) {
        @Nullable JobCard to = shown.get();
        Optional<JobId> moved = moved(event);
        if (to != null && moved.isPresent()) {
            deeds.moveTo(moved.get(), to);
            event.setDropCompleted(true);
            event.consume();
        }
        mark(false);
    }

    /// The job that would take this one's place.
    private Optional<JobId> moved(DragEvent event) {
        @Nullable JobCard here = shown.get();
        if (here == null || !here.isWaiting() || !event.getDragboard().hasContent(JOB)) {
            return Optional.empty();
        }
        var id = JobId.of(String.valueOf(event.getDragboard().getContent(JOB)));
        return id.equals(here.job().id()) ? Optional.empty() : Optional.of(id);
    }

    private void mark(boolean target) {
        card.pseudoClassStateChanged(TARGET, target);
    }
}
