package app.zoetrope.app;

import app.zoetrope.library.ClipLibrary;
import app.zoetrope.model.Clip;
import app.zoetrope.model.Job;
import app.zoetrope.model.Provenance;
import app.zoetrope.model.StoredPicture;
import app.zoetrope.ui.compose.Reuse;
import java.nio.file.Path;

/// A clip, or a part of it, in the words of the compose screen.
final class ReuseOf {
    private ReuseOf() {}

    static Reuse part(Clip clip, app.zoetrope.ui.gallery.Reuse part, ClipLibrary library) {
        return switch (part) {
            case ALL ->
                picture(settings(Reuse.NOTHING, clip), clip, library)
                        .withPrompt(clip.request().prompt());
            case PROMPT -> Reuse.NOTHING.withPrompt(clip.request().prompt());
            case PICTURE -> picture(Reuse.NOTHING, clip, library);
            case SETTINGS -> settings(Reuse.NOTHING, clip);
        };
    }

    /// What an exported file says of its making. Its picture is known where the library has the clip.
    static Reuse file(Provenance made, ClipLibrary library) {
        Reuse reuse = Reuse.NOTHING
                .withSettings(made.request(), made.framing(), made.engine())
                .withPrompt(made.request().prompt());
        Reuse whole = library.find(made.clip())
                .map(clip -> picture(reuse, clip, library))
                .orElse(reuse);
        return made.parent().map(whole::withParent).orElse(whole);
    }

    /// What a job asked for that brought no clip.
    static Reuse job(Job job, ClipLibrary library) {
        Reuse reuse = Reuse.NOTHING
                .withSettings(job.request(), job.framing(), job.engine())
                .withPrompt(job.request().prompt())
                .withPicture(library.picture(job.given()), name(job.given()));
        return job.parent().map(reuse::withParent).orElse(reuse);
    }

    /// The next shot goes on from a frame with everything else as it was.
    static Reuse nextShot(Clip clip, Path frame) {
        return settings(Reuse.NOTHING, clip)
                .withPrompt(clip.request().prompt())
                .withPicture(frame, frame.getFileName().toString())
                .withParent(clip.id());
    }

    private static Reuse settings(Reuse reuse, Clip clip) {
        return reuse.withSettings(clip.request(), clip.framing(), clip.engine());
    }

    private static Reuse picture(Reuse reuse, Clip clip, ClipLibrary library) {
        return clip.given()
                .map(given -> reuse.withPicture(library.picture(given), name(given)))
                .orElse(reuse);
    }

    private static String name(StoredPicture picture) {
        return picture.name().isEmpty() ? picture.fileName() : picture.name();
    }
}
