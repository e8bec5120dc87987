package app.zoetrope.bench;

import static org.assertj.core.api.Assertions.assertThat;

import app.zoetrope.bench.KillMatrix.Row;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The short forms of the harnesses that kill real processes.
@Timeout(600)
class RealProcessesTest {
    @TempDir
    static Path folder;

    private static Rig rig;

    @BeforeAll
    static void prepare() throws Exception {
        rig = Rig.in(folder);
    }

    @Test
    void aKillAtAnyPointNeverLosesAPaidClipAndNeverPaysTwice() throws Exception {
        var matrix = new KillMatrix(rig);
        for (boolean v1 : new boolean[] {false, true}) {
            List<Row> rows = matrix.points(v1, 19, 7);
            assertThat(rows).hasSizeGreaterThan(3).allSatisfy(RealProcessesTest::isRight);
            assertThat(rows).anyMatch(row -> row.story().end().equals("done"));
        }
    }

    @Test
    void aKillAtAnyMomentNeverLosesAPaidClipAndNeverPaysTwice() throws Exception {
        assertThat(new KillMatrix(rig).moments(4, new Random(20261122))).allSatisfy(RealProcessesTest::isRight);
    }

    private static void isRight(Row row) {
        assertThat(row.story().wrong()).as(row.toString()).isEmpty();
    }

    @Test
    void twoProcessesSendEachJobOnce() throws Exception {
        var runners = new TwoRunners(rig, 6);
        for (int number = 1; number <= 2; number++) {
            TwoRunners.Round round = runners.round(number, 2, new Random(number));
            assertThat(round.wrong()).as(round.toString()).isEmpty();
        }
    }

    @Test
    void aKilledExportLeavesNothingThatLooksFinishedAndIsFinished() throws Exception {
        var kills = new ExportKills(Files.createDirectories(folder.resolve("exports")), new Random(3));
        for (int number = 1; number <= 2; number++) {
            ExportKills.Round round = kills.round(number);
            assertThat(round.wrong()).as(round.toString()).isEmpty();
        }
    }

    @Test
    void fourProcessesCannotPassTheCapOfADay() throws Exception {
        BudgetRace.Round round = new BudgetRace(rig).round(1, 2, 3);
        assertThat(round.wrong()).as(round.toString()).isEmpty();
    }
}
