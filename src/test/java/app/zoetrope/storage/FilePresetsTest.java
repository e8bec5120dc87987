package app.zoetrope.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.zoetrope.export.Format;
import app.zoetrope.export.Look;
import app.zoetrope.export.Preset;
import app.zoetrope.model.Fit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilePresetsTest {
    private static final Preset REEL =
            new Preset("Reel", Format.WEB, new Look(1080, 1350, Fit.PAD, 29.97, 60, false, 1));

    @TempDir
    Path folder;

    @Test
    void presetsAreKeptReplacedRemovedAndShared() throws IOException {
        var book = new FilePresets(folder);
        assertThat(book.own()).isEmpty();
        book.save(REEL);
        book.save(new Preset("Loop", Format.GIF, Look.PLAIN));
        book.save(REEL.named("REEL").looking(Look.PLAIN));
        assertThat(new FilePresets(folder).own()).extracting(Preset::name).containsExactly("REEL", "Loop");
        assertThat(book.find("reel")).contains(REEL.named("REEL").looking(Look.PLAIN));
        assertThat(book.find("vertical")).isPresent();
        book.remove("loop");
        book.share(List.of(REEL), folder.resolve("shared.json"));
        assertThat(book.read(folder.resolve("shared.json"))).containsExactly(REEL);
    }

    @Test
    void theApplicationsOwnNamesAreNotGiven() {
        for (String name : List.of("mp4", "GIF", "vertical", " ", "x".repeat(80))) {
            assertThatThrownBy(() -> new FilePresets(folder).save(REEL.named(name)))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void strangeFilesAreRefusedAndStrangeEntriesLeftOut() throws IOException {
        var book = new FilePresets(folder);
        Path file = folder.resolve("strange.json");
        for (String text :
                List.of("", "[]", "{}", "not json", "{\"presets\": 7}", "{\"presets\":[{\"name\":\"x\"}]}")) {
            Files.writeString(file, text);
            assertThatThrownBy(() -> book.read(file)).as(text).isInstanceOf(IOException.class);
        }
        Files.writeString(
                file,
                "{\"presets\":[{\"name\":\"huge\",\"format\":\"WEB\",\"look\":{\"width\":99999999,\"height\":-4,\"fit\":\"PAD\","
                        + "\"rate\":1e99,\"quality\":5000,\"sound\":true,\"every\":0}},{\"name\":\"x\",\"format\":\"EXE\"}]}");
        assertThat(book.read(file))
                .containsExactly(new Preset(
                        "huge", Format.WEB, new Look(Look.MAX_SIDE, 0, Fit.PAD, Look.MAX_RATE, 100, true, 1)));
        Files.writeString(folder.resolve("presets.json"), "damaged");
        book.save(REEL);
        assertThat(book.own()).containsExactly(REEL);
        assertThat(folder.resolve("presets.json.damaged-1")).hasContent("damaged");
    }
}
