package app.zoetrope.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.zoetrope.generation.Draft;
import app.zoetrope.library.ClipQuery;
import app.zoetrope.model.AspectRatio;
import app.zoetrope.model.EngineId;
import app.zoetrope.model.Framing;
import app.zoetrope.model.GenerationRequest;
import app.zoetrope.model.Resolution;
import app.zoetrope.platform.AppFolders;
import app.zoetrope.storage.LibraryMove;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoreTest {
    @TempDir
    Path home;

    @Test
    void anotherLibraryFolderHasAnIndexOfItsOwnAndTheFirstIsNotLost() throws Exception {
        AppFolders folders = new AppFolders(home.resolve("data"), home.resolve("library"));
        try (var core = new Core(folders, _ -> null)) {
            assertThat(core.repair()).isEqualTo(Core.Repair.NONE);
            var job = core.queue()
                    .add(List.of(draft(Sample.picture(folders.data()))))
                    .getFirst();
            core.queue().await(job.id());
            assertThat(core.library().find(ClipQuery.ALL)).hasSize(1);
            core.settings().libraryProperty().set(home.resolve("elsewhere"));
            assertThat(core.library().find(ClipQuery.ALL))
                    .allMatch(clip -> core.library().file(clip).toFile().isFile());
        }
        try (var core = new Core(folders, _ -> null)) {
            assertThat(core.repair()).isEqualTo(Core.Repair.OTHER_FOLDER);
            assertThat(core.library().find(ClipQuery.ALL)).isEmpty();
            core.settings().libraryProperty().set(home.resolve("library"));
        }
        try (var core = new Core(folders, _ -> null)) {
            assertThat(core.repair()).isEqualTo(Core.Repair.OTHER_FOLDER);
            assertThat(core.library().find(ClipQuery.ALL)).hasSize(1);
            assertThat(core.repair()).isEqualTo(Core.Repair.NONE);
        }
    }

    @Test
    void theLibraryMovesWithItsIndexAndAStopIsTakenUpByTheNextStart() throws Exception {
        AppFolders folders = new AppFolders(home.resolve("data"), home.resolve("library"));
        Path second = home.resolve("second");
        Path third = home.resolve("third");
        try (var core = new Core(folders, _ -> null)) {
            core.repair();
            var job = core.queue()
                    .add(List.of(draft(Sample.picture(folders.data()))))
                    .getFirst();
            core.queue().await(job.id());
            core.mover().move(second, (_, _) -> {}, Runnable::run);
            assertThat(core.library().find(ClipQuery.ALL))
                    .hasSize(1)
                    .allMatch(clip -> core.library().file(clip).startsWith(second))
                    .allMatch(clip -> core.library().file(clip).toFile().isFile());
            assertThat(home.resolve("library")).doesNotExist();
        }
        new LibraryMove(folders.data()).run(second, third, (_, _) -> {});
        try (var core = new Core(folders, _ -> null)) {
            assertThat(core.repair()).isEqualTo(Core.Repair.NONE);
            assertThat(core.settings().libraryProperty().get()).isEqualTo(third);
            assertThat(core.library().find(ClipQuery.ALL))
                    .allMatch(clip -> core.library().file(clip).toFile().isFile());
        }
    }

    private static Draft draft(Path picture) {
        var request = new GenerationRequest("slow push in", AspectRatio.R1X1, Resolution.P480, 1);
        return new Draft(EngineId.SKETCH, request, Framing.DEFAULT, picture, "sample", 1, Optional.empty());
    }
}
