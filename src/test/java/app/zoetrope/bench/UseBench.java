package app.zoetrope.bench;

import app.zoetrope.testkit.FxExtension;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javax.management.JMException;
import javax.management.ObjectName;
import org.jspecify.annotations.Nullable;

/// Uses the whole program for an hour over a library of 100,000 clips: scrolls, searches, changes the size of tiles,
/// opens clips in the player, compares two. Prints what is left of the heap after a full collection and the memory of
/// the process after five minutes, then every ten, and at the end. The window is in memory (Monocle).
///
/// Arguments: the folder where made libraries are kept, the minutes (60), the number of clips (100,000).
public final class UseBench {
    private static final int FIRST_LOOK_MINUTES = 5;
    private static final int LOOK_EVERY_MINUTES = 10;
    private static final int OPENED = 500;
    private static final int COLLECTIONS = 4;
    /// Whose pictures fill every cache.
    private static final int PAGES = 12;

    private UseBench() {}

    public static void main(String[] arguments) throws Exception {
        Path cache = GridStage.cache(arguments);
        String minutes = arguments.length > 1 ? arguments[1] : "60";
        int clips = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 100_000;
        Process process = RealWindow.start(Inside.class, LibraryMaker.home(cache, clips), List.of(minutes));
        try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
            lines.lines().forEach(System.out::println);
        }
        System.exit(process.waitFor());
    }

    /// In the process that is measured.
    static final class Inside {
        private final Random random = new Random(7);
        private final Wording wording = new Wording(random);
        private final long start = System.nanoTime();
        private final Duration length;
        private final Table table;
        private int opened;
        private int searched;
        private int scrolled;
        private int compared;

        private Inside(Duration length) {
            this.length = length;
            Table.title("%d minutes of use, window in memory", length.toMinutes());
            table = new Table(
                    "%-8d %8d %9d %9d %9d %10.1f %10.1f%n",
                    "minute", "opened", "searches", "scrolls", "compared", "heap MB", "memory MB");
        }

        public static void main(String[] arguments) throws Exception {
            RealWindow.open();
            RealWindow.await(() -> RealWindow.scene() != null);
            int code = 1;
            try {
                new Inside(Duration.ofMinutes(Long.parseLong(arguments[0]))).run();
                code = 0;
            } catch (IOException | InterruptedException | JMException | RuntimeException failure) {
                System.out.println("It broke: " + failure);
            } finally {
                System.out.flush();
                Runtime.getRuntime().halt(code);
            }
        }

        private void run() throws Exception {
            long looked = -1;
            while (minute() < length.toMinutes()) {
                round();
                long now = minute();
                boolean due = now >= FIRST_LOOK_MINUTES && looked < 0
                        || looked >= 0 && now - looked >= LOOK_EVERY_MINUTES && now < length.toMinutes();
                if (due) {
                    looked = now;
                    look();
                }
            }
            look();
        }

        /// Opens as many clips in each part of the hour, 500 in all.
        private void round() throws InterruptedException {
            RealWindow.fire("#nav-library");
            RealWindow.await(() -> RealWindow.node("#gallery") != null);
            scroll();
            search();
            if (opened < OPENED * seconds() / length.toSeconds() + 1) {
                open();
            }
            if (random.nextInt(8) == 0) {
                compare();
            }
            if (random.nextInt(10) == 0) {
                resize();
            }
            search("");
        }

        private void scroll() throws InterruptedException {
            for (int i = 0; i < 10; i++) {
                double part = random.nextDouble();
                FxExtension.runOnFx(() -> {
                    if (RealWindow.node("#gallery") instanceof ListView<?> list) {
                        list.scrollTo((int) (part * list.getItems().size()));
                    }
                });
                scrolled++;
                TimeUnit.MILLISECONDS.sleep(120);
                for (int page = 0; page < 3; page++) {
                    RealWindow.press("#gallery", KeyCode.PAGE_DOWN, false);
                    TimeUnit.MILLISECONDS.sleep(80);
                }
            }
        }

        private void search() throws InterruptedException {
            var words = new StringBuilder();
            for (char letter : wording.typed().toCharArray()) {
                words.append(letter);
                search(words.toString());
            }
            searched++;
        }

        private static void search(String words) throws InterruptedException {
            FxExtension.runOnFx(() -> {
                if (RealWindow.node("#search") instanceof TextField field) {
                    field.setText(words);
                }
            });
            TimeUnit.MILLISECONDS.sleep(60);
        }

        private void open() throws InterruptedException {
            RealWindow.press("#gallery", KeyCode.HOME, false);
            for (int i = random.nextInt(8); i > 0; i--) {
                RealWindow.press("#gallery", KeyCode.RIGHT, false);
            }
            TimeUnit.MILLISECONDS.sleep(150);
            RealWindow.press("#gallery", KeyCode.ENTER, false);
            opened++;
            TimeUnit.MILLISECONDS.sleep(1500);
            RealWindow.fire("#nav-library");
        }

        private void compare() throws InterruptedException {
            RealWindow.press("#gallery", KeyCode.HOME, false);
            RealWindow.press("#gallery", KeyCode.RIGHT, true);
            TimeUnit.MILLISECONDS.sleep(200);
            @Nullable Object button = FxExtension.onFx(() -> RealWindow.node("#compare-two"));
            if (button != null) {
                RealWindow.fire("#compare-two");
                compared++;
                TimeUnit.MILLISECONDS.sleep(1500);
                RealWindow.fire("#compare-close");
                TimeUnit.MILLISECONDS.sleep(200);
            }
        }

        private void resize() throws InterruptedException {
            double size = 120 + random.nextInt(250);
            FxExtension.runOnFx(() -> {
                if (RealWindow.node("#tile-size") instanceof Slider slider) {
                    slider.setValue(size);
                }
            });
            TimeUnit.MILLISECONDS.sleep(400);
        }

        /// The same place each time: the grid's beginning, nothing searched for, and the caches full of what is found
        /// there.
        private void look() throws InterruptedException, IOException, JMException {
            search("");
            RealWindow.press("#gallery", KeyCode.HOME, false);
            FxExtension.runOnFx(() -> {
                if (RealWindow.node("#tile-size") instanceof Slider slider) {
                    slider.setValue(200);
                }
            });
            TimeUnit.SECONDS.sleep(3);
            double before = resident();
            for (int page = 0; page < PAGES; page++) {
                RealWindow.press("#gallery", KeyCode.PAGE_DOWN, false);
                TimeUnit.MILLISECONDS.sleep(400);
            }
            RealWindow.press("#gallery", KeyCode.HOME, false);
            TimeUnit.MILLISECONDS.sleep(400);
            // Textures of pictures that are gone are let go of when the next frame is drawn; what JavaFX holds softly
            // for its effects, when nothing was drawn for a while.
            for (int i = 0; i < COLLECTIONS; i++) {
                collect();
                RealWindow.press("#gallery", i % 2 == 0 ? KeyCode.PAGE_DOWN : KeyCode.HOME, false);
                TimeUnit.SECONDS.sleep(2);
            }
            collect();
            long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
            table.row(minute(), opened, searched, scrolled, compared, heap / 1048576.0, before);
            System.out.flush();
        }

        /// All that is not held, at once: `System.gc` takes its time beside the program (`installer/java.args`), the
        /// count
        /// of what lives does not.
        private static void collect() throws JMException {
            ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "gcClassHistogram",
                            new Object[] {new String[0]},
                            new String[] {String[].class.getName()});
        }

        private static double resident() throws IOException {
            return Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(Double.NaN);
        }

        private long seconds() {
            return (System.nanoTime() - start) / 1_000_000_000;
        }

        private long minute() {
            return seconds() / 60;
        }
    }
}
