package app.zoetrope.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppFoldersTest {
    @TempDir
    Path home;

    private AppFolders folders(Os os, Map<String, String> environment) {
        return AppFolders.of(environment::get, home, os, () -> home.resolve("system-data"));
    }

    @Test
    void aPortableHomeHoldsBoth() {
        AppFolders folders =
                folders(Os.LINUX, Map.of("ZOETROPE_HOME", home.resolve("stick").toString()));
        assertThat(folders.data()).isEqualTo(home.resolve("stick/data"));
        assertThat(folders.library()).isEqualTo(home.resolve("stick/library"));
        assertThat(folders.settingsFile()).isEqualTo(home.resolve("stick/data/settings.json"));
    }

    @Test
    void aRelativeHomeBecomesAbsolute() {
        assertThat(folders(Os.LINUX, Map.of("ZOETROPE_HOME", "stick")).data()).isAbsolute();
    }

    @Test
    void aDataFolderOfTheSystemThatIsNoneCountsAsNotTold() {
        for (String told : List.of("", "share", " ")) {
            assertThat(folders(Os.LINUX, Map.of("XDG_DATA_HOME", told)).data())
                    .isEqualTo(home.resolve(".local/share/zoetrope"));
        }
        assertThat(folders(Os.LINUX, Map.of("XDG_DATA_HOME", "/srv/share")).data())
                .isEqualTo(home.resolve("system-data"));
    }

    @ParameterizedTest
    @CsvSource({"LINUX,Videos", "MAC,Movies", "WINDOWS,Videos"})
    void theLibraryIsInTheFolderForVideos(Os os, String videos) {
        AppFolders folders = folders(os, Map.of());
        assertThat(folders.library()).isEqualTo(home.resolve(videos).resolve("Zoetrope"));
        assertThat(folders.data()).isEqualTo(home.resolve("system-data"));
    }

    @Test
    void onLinuxTheUsersOwnNameForTheFolderCounts() throws IOException {
        Files.createDirectories(home.resolve(".config"));
        Files.writeString(
                home.resolve(".config/user-dirs.dirs"),
                "# comment\nXDG_MUSIC_DIR=\"$HOME/Musik\"\nXDG_VIDEOS_DIR=\"$HOME/Filme und mehr\"\n");
        assertThat(folders(Os.LINUX, Map.of()).library()).isEqualTo(home.resolve("Filme und mehr/Zoetrope"));
    }

    @Test
    void theHomeFolderItselfStandsForNoFolder() throws IOException {
        Files.writeString(home.resolve("user-dirs.dirs"), "XDG_VIDEOS_DIR=\"$HOME/\"\n");
        assertThat(folders(Os.LINUX, Map.of("XDG_CONFIG_HOME", home.toString())).library())
                .isEqualTo(home.resolve("Videos/Zoetrope"));
    }

    @ParameterizedTest
    @CsvSource({"Linux,LINUX", "Mac OS X,MAC", "Windows 11,WINDOWS", "FreeBSD,LINUX", "Darwin,LINUX"})
    void systemsAreKnownByTheirNames(String name, Os os) {
        assertThat(Os.of(name)).isEqualTo(os);
    }
}
