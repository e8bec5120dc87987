package app.zoetrope.bench;

import app.zoetrope.testkit.FxExtension;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.event.Event;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Measures what passes from a key press in the search field to the frame that shows the clips found, over libraries of
/// 100, 10,000 and 100,000 clips. The window is in memory (Monocle) and drawn by the processor; a frame counts once the
/// next one begins.
///
/// Arguments: the folder where made libraries are kept, then the sizes (by default those three).
public final class TypeBench {
    private static final int WORDS = Integer.getInteger("bench.words", 60);
    private static final int WARM_UP = Integer.getInteger("bench.warm", 15);

    private TypeBench() {}

    public static void main(String[] arguments) throws Exception {
        GridStage.start();
        Path cache = GridStage.cache(arguments);
        List<Integer> sizes = GridStage.sizes(arguments);
        Table.title("From key press to painted result, %d words typed, window in memory", WORDS);
        var table = new Table("%-9d %10d %10.1f %10.1f %10.1f%n", "clips", "keys", "median ms", "99 % ms", "most ms");
        for (int size : sizes) {
            try (var grid = new GridStage(LibraryMaker.home(cache, size))) {
                type(grid, new Random(1), WARM_UP);
                double[] millis = type(grid, new Random(2), WORDS);
                var spread = Spread.of(millis);
                table.row(size, millis.length, spread.median(), spread.at(0.99), spread.most());
            }
        }
        System.exit(0);
    }

    private static double[] type(GridStage grid, Random random, int words) throws InterruptedException {
        var wording = new Wording(random);
        var millis = new ArrayList<Double>();
        for (int i = 0; i < words; i++) {
            for (char letter : wording.typed().toCharArray()) {
                millis.add(press(grid, letter));
            }
            FxExtension.runOnFx(() -> grid.search().clear());
            TimeUnit.MILLISECONDS.sleep(150);
        }
        return millis.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double press(GridStage grid, char letter) throws InterruptedException {
        var watch = new Watch(grid);
        long pressed = FxExtension.onFx(() -> {
            watch.start();
            long now = System.nanoTime();
            TextField field = grid.search();
            field.requestFocus();
            field.end();
            Event.fireEvent(
                    field,
                    new KeyEvent(
                            KeyEvent.KEY_TYPED,
                            String.valueOf(letter),
                            "",
                            KeyCode.UNDEFINED,
                            false,
                            false,
                            false,
                            false));
            return now;
        });
        if (!watch.painted.await(20, TimeUnit.SECONDS)) {
            throw new IllegalStateException("No answer");
        }
        TimeUnit.MILLISECONDS.sleep(60);
        return (watch.time - pressed) / 1e6;
    }

    /// The frame after the one that was laid out with the answer has begun: that one is painted.
    private static final class Watch extends AnimationTimer {
        final CountDownLatch painted = new CountDownLatch(1);
        private final GridStage grid;
        private final int before;
        private boolean seen;
        volatile long time;

        Watch(GridStage grid) {
            this.grid = grid;
            before = FxExtension.onFx(() -> grid.model().versionProperty().get());
        }

        @Override
        public void handle(long now) {
            if (seen) {
                time = System.nanoTime();
                stop();
                painted.countDown();
            }
            seen = grid.model().versionProperty().get() != before;
        }
    }
}
