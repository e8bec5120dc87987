package app.zoetrope.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SystemDesktopTest {
    private static final Path CLIP = Path.of("/clips/it's a, b.mp4");

    private final List<List<String>> asked = new ArrayList<>();

    private SystemDesktop desktop(Os os, String... programs) {
        return new SystemDesktop(os, Set.of(programs), asked::addAll);
    }

    @Test
    void onLinuxTheFileManagerIsAskedFirstAndTheFolderOpenedElse() {
        assertThat(desktop(Os.LINUX, "gdbus", "xdg-open").reveal(CLIP)).isTrue();
        assertThat(asked).extracting(List::getFirst).containsExactly("gdbus", "xdg-open");
        assertThat(asked.getFirst()).contains("['file:///clips/it%27s%20a%2C%20b.mp4']");
        assertThat(asked.getLast()).containsExactly("xdg-open", "/clips");
    }

    @Test
    void aFileIsOneArgumentWhateverItsName() {
        desktop(Os.LINUX, "xdg-open").open(Path.of("/clips/-x; rm $HOME.mp4"));
        assertThat(asked).containsExactly(List.of("xdg-open", "/clips/-x; rm $HOME.mp4"));
    }

    @Test
    void aRelativeFileCannotBeTakenForAnOption() {
        desktop(Os.MAC, "open").open(Path.of("-a"));
        assertThat(asked.getFirst().get(1)).startsWith("/").endsWith("/-a");
    }

    @Test
    void macosAndWindowsHaveTheirOwnWays() {
        desktop(Os.MAC, "open").reveal(CLIP);
        desktop(Os.WINDOWS, "explorer").reveal(CLIP);
        assertThat(asked)
                .containsExactly(List.of("open", "-R", CLIP.toString()), List.of("explorer", "/select," + CLIP));
    }

    @Test
    void whereThereIsNoDesktopNothingIsPromised() {
        SystemDesktop none = desktop(Os.LINUX);
        assertThat(none.reveal(CLIP)).isFalse();
        assertThat(none.open(CLIP)).isFalse();
        assertThat(none.browse(URI.create("https://example.org/"))).isFalse();
        assertThat(asked).isEmpty();
    }

    @Test
    void onlyAddressesOfTheWebAreBrowsed() {
        SystemDesktop desktop = desktop(Os.LINUX, "xdg-open");
        assertThat(desktop.browse(URI.create("file:///etc/passwd"))).isFalse();
        assertThat(desktop.browse(URI.create("relative"))).isFalse();
        assertThat(desktop.browse(URI.create("https://example.org/a"))).isTrue();
        assertThat(asked).containsExactly(List.of("xdg-open", "https://example.org/a"));
    }
}
