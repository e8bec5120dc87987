package app.zoetrope.bench;

import app.zoetrope.library.VideoFiles;
import app.zoetrope.testkit.Drops;
import app.zoetrope.testkit.FxExtension;
import app.zoetrope.ui.player.OddClips;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;

/// Drops 200 damaged and odd videos on the window of the whole program, one after the other: what is offered there is
/// taken (into the library, then onto the stage). Each plays or a sentence says why not; nothing hangs, and no child is
/// left behind. The window is in memory (Monocle).
public final class DropBench {
    private DropBench() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("drops");
        Path clips = Files.createDirectory(folder.resolve("clips"));
        OddClips.many(clips);
        Process process = RealWindow.start(
                Inside.class, Files.createDirectory(folder.resolve("home")), List.of(clips.toString()));
        try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
            lines.lines().forEach(System.out::println);
        }
        System.exit(process.waitFor());
    }

    private enum End {
        PLAYS,
        /// It is in the library, and the player says why it cannot be shown.
        SAID_BY_PLAYER,
        /// It is not taken in, and a notice says why.
        SAID_BY_NOTICE,
        /// What calls itself no video is taken for a picture, and the compose screen says that it is none.
        SAID_BY_COMPOSE,
        /// It is also a picture, and is there to be animated.
        PICTURE,
        NOT_TAKEN,
        HANGS,
        ORPHAN
    }

    /// In the process whose window it is.
    static final class Inside {
        private final Map<End, List<String>> ends = new EnumMap<>(End.class);

        public static void main(String[] arguments) throws Exception {
            RealWindow.open();
            RealWindow.await(() -> RealWindow.node("#player") != null);
            int code = 1;
            try {
                code = new Inside().dropAll(Path.of(arguments[0]));
            } catch (IOException | RuntimeException failure) {
                System.out.println("It broke: " + failure);
            } finally {
                System.out.flush();
                Runtime.getRuntime().halt(code);
            }
        }

        private int dropAll(Path folder) throws IOException {
            try (var files = Files.list(folder)) {
                for (Path file : files.sorted().toList()) {
                    End end = drop(file);
                    if (!RealWindow.comes(
                            () -> ProcessHandle.current().children().findAny().isEmpty())) {
                        end = End.ORPHAN;
                    }
                    ends.computeIfAbsent(end, _ -> new ArrayList<>())
                            .add(file.getFileName().toString());
                }
            }
            return told();
        }

        private int told() {
            Table.title("Dropped on the window:");
            var table = new Table("%-16s %6d  %s%n", "end", "files", "among them");
            ends.forEach((end, files) ->
                    table.row(end, files.size(), String.join(", ", files.subList(0, Math.min(12, files.size())))));
            return ends.containsKey(End.HANGS) || ends.containsKey(End.ORPHAN) ? 1 : 0;
        }

        private End drop(Path file) {
            RealWindow.fire("#nav-studio");
            List<Image> before = FxExtension.onFx(() -> {
                notices().getChildren().clear();
                problem().setText("");
                return shownPictures();
            });
            Node on = Objects.requireNonNull(RealWindow.node("#player"));
            if (!FxExtension.onFx(() -> Drops.drop(on, List.of(file))).accepted()) {
                return End.NOT_TAKEN;
            }
            boolean video = VideoFiles.isVideo(file);
            if (!RealWindow.comes(() -> !sentence().isBlank()
                    || !video
                            && (!problem().getText().isEmpty()
                                    || !shownPictures().equals(before)))) {
                return End.HANGS;
            }
            if (!video) {
                return FxExtension.onFx(() -> problem().getText().isEmpty()) ? End.PICTURE : End.SAID_BY_COMPOSE;
            }
            Button add = FxExtension.onFx(() -> (Button) notices().lookup(".link"));
            if (add == null) {
                return End.SAID_BY_NOTICE;
            }
            return brought(add);
        }

        /// The library tells how many came in.
        private static End brought(Button add) {
            FxExtension.runOnFx(() -> {
                add.fire();
                notices().getChildren().clear();
            });
            if (!RealWindow.comes(() -> sentence().endsWith("."))) {
                return End.HANGS;
            }
            boolean inside = FxExtension.onFx(() -> sentence().startsWith("1 video"));
            return inside ? shown() : End.SAID_BY_NOTICE;
        }

        /// The newest clip, as it is opened from the grid.
        private static End shown() {
            if (!RealWindow.comes(() -> RealWindow.node("#gallery") != null && RealWindow.node(".tile") != null)) {
                return End.HANGS;
            }
            RealWindow.press("#gallery", KeyCode.HOME, false);
            RealWindow.press("#gallery", KeyCode.ENTER, false);
            boolean over = RealWindow.comes(() -> isSeen("#player-problem") || isUsable("#play-pause"));
            if (!over) {
                return End.HANGS;
            }
            return FxExtension.onFx(() -> isSeen("#player-problem")) ? End.SAID_BY_PLAYER : End.PLAYS;
        }

        private static boolean isSeen(String selector) {
            Node node = RealWindow.node(selector);
            return node != null && node.isVisible();
        }

        private static boolean isUsable(String selector) {
            Node node = RealWindow.node(selector);
            return node != null && !node.isDisabled();
        }

        private static Pane notices() {
            return (Pane) Objects.requireNonNull(RealWindow.node("#notices"));
        }

        /// What the compose screen shows now.
        private static List<Image> shownPictures() {
            return Objects.requireNonNull(RealWindow.node("#image-well")).lookupAll("*").stream()
                    .filter(node -> node instanceof ImageView)
                    .map(node -> ((ImageView) node).getImage())
                    .filter(Objects::nonNull)
                    .toList();
        }

        /// Why a picture was not taken.
        private static Label problem() {
            return (Label) Objects.requireNonNull(RealWindow.node("#picture-problem"));
        }

        /// Of the newest notice; empty while there is none.
        private static String sentence() {
            List<Node> rows = notices().getChildren();
            return rows.isEmpty() || !(rows.getLast().lookup(".label") instanceof Label label) ? "" : label.getText();
        }
    }
}
