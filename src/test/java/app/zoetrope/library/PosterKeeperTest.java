package app.zoetrope.library;

import static org.assertj.core.api.Assertions.assertThat;

import app.zoetrope.model.Clip;
import app.zoetrope.model.ClipId;
import app.zoetrope.testkit.Clips;
import app.zoetrope.testkit.FakeClipLibrary;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PosterKeeperTest {
    @TempDir
    Path folder;

    private final FakeClipLibrary library = new FakeClipLibrary(Clips.some(250));
    private final Set<ClipId> kept = new HashSet<>();
    private final List<ClipId> made = new ArrayList<>();

    @Test
    void missingPostersAreMadeNewestFirst() throws Exception {
        kept.add(Clips.clip(1).id());

        assertThat(keeper().run()).isEqualTo(249);

        assertThat(made).startsWith(Clips.clip(0).id(), Clips.clip(2).id());
        assertThat(made).doesNotContain(Clips.clip(1).id());
    }

    @Test
    void whereAllWereMadeOnceOnlyTheNewestAreLookedAt() throws Exception {
        keeper().run();
        int asked = library.asked().size();
        kept.remove(Clips.clip(3).id());

        assertThat(keeper().run()).isEqualTo(1);

        assertThat(library.asked()).hasSize(asked + 2);
    }

    @Test
    void aClipWithoutAPictureStopsNoOther() throws Exception {
        broken = Clips.clip(0).id();

        assertThat(keeper().run()).isEqualTo(249);
    }

    private ClipId broken = Clips.clip(999).id();

    private PosterKeeper keeper() {
        var pictures = (ClipPictures) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {ClipPictures.class}, (_, method, arguments) -> {
                    Clip clip = (Clip) arguments[0];
                    if (method.getName().equals("hasPoster")) {
                        return kept.contains(clip.id());
                    }
                    if (clip.id().equals(broken)) {
                        throw new IOException("no picture");
                    }
                    made.add(clip.id());
                    kept.add(clip.id());
                    return folder.resolve("poster.jpg");
                });
        return new PosterKeeper(library, pictures, folder.resolve("thumbnails/.complete"));
    }
}
