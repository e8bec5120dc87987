package app.zoetrope.bench;

import app.zoetrope.model.LedgerEntry;
import app.zoetrope.model.Money;
import app.zoetrope.settings.Settings;
import app.zoetrope.settings.SettingsFile;
import app.zoetrope.testkit.FakeClips;
import app.zoetrope.testkit.RealProgram.Run;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Four processes at a time ask for clips against a day's cap that is enough for some of them: exactly those are sent,
/// the others end with exit code 5 and nothing was sent for them. Arguments: rounds (5), clips that each of the four
/// asks for (6), clips that the cap is enough for (8).
public final class BudgetRace {
    private static final int PROCESSES = 4;
    private static final int OVER_CAP = 5;
    /// Of the clip that `RealProgram.generate` asks for.
    private static final Money PRICE = Money.usd("0.1125");

    private final Rig rig;

    /// What one round came to.
    record Round(int done, int stopped, int accepted, Money billed, Money cap, List<String> wrong) {
        @Override
        public String toString() {
            return "%5d %8d %9d  $%s of $%s %s"
                    .formatted(
                            done,
                            stopped,
                            accepted,
                            billed.exact(),
                            cap.exact(),
                            wrong.isEmpty() ? "" : "WRONG: " + wrong);
        }
    }

    BudgetRace(Rig rig) {
        this.rig = rig;
    }

    static void main(String[] arguments) throws Exception {
        int rounds = Rig.argument(arguments, 0, 5);
        int each = Rig.argument(arguments, 1, 6);
        int enough = Rig.argument(arguments, 2, 8);
        Rig rig = Rig.open("budget-race");
        var race = new BudgetRace(rig);
        System.out.println(" done  stopped  accepted  billed");
        int wrong = 0;
        for (int number = 1; number <= rounds; number++) {
            Round round = race.round(number, each, enough);
            System.out.println(round);
            wrong += round.wrong().isEmpty() ? 0 : 1;
        }
        System.out.println(rounds + " rounds, " + wrong + " wrong");
        rig.exit(wrong);
    }

    Round round(int number, int each, int enough) throws Exception {
        // a cap that is no multiple of the price
        Money cap = PRICE.times(enough).plus(Money.usd("0.1"));
        try (var life = rig.life("race-" + number, false)) {
            limit(life.home, cap);
            var codes = new ArrayList<Integer>();
            try (ExecutorService pool = Executors.newFixedThreadPool(PROCESSES)) {
                var lanes = new ArrayList<Future<List<Integer>>>();
                for (int lane = 0; lane < PROCESSES; lane++) {
                    lanes.add(pool.submit(() -> ask(life, each)));
                }
                for (Future<List<Integer>> lane : lanes) {
                    codes.addAll(lane.get());
                }
            }
            var judge = new Judge(life.service, FakeClips.small());
            Home home = life.look();
            Money billed = life.service.billed().stream().reduce(Money.ZERO, Money::plus);
            int done = (int) codes.stream().filter(code -> code == 0).count();
            int stopped = (int) codes.stream().filter(code -> code == OVER_CAP).count();
            judge.expect(!billed.isMoreThan(cap), "billed more than the cap");
            judge.expect(done == enough, done + " clips, the cap is enough for " + enough);
            judge.expect(done + stopped == codes.size(), "exit codes " + codes);
            Money counted = home.ledger().stream().map(LedgerEntry::counted).reduce(Money.ZERO, Money::plus);
            judge.expect(counted.equals(billed), "the ledger counts " + counted.exact());
            judge.judge(home, Set.of());
            return new Round(done, stopped, life.service.accepted(), billed, cap, judge.wrong());
        }
    }

    private List<Integer> ask(Life life, int times) throws IOException, InterruptedException {
        var codes = new ArrayList<Integer>();
        for (int i = 0; i < times; i++) {
            Run run = life.start(List.of(), rig.generate());
            codes.add(run.end());
        }
        return codes;
    }

    private static void limit(Path home, Money cap) {
        var settings = new Settings(home.resolve("library"), _ -> null);
        try (var file = SettingsFile.open(home.resolve("data").resolve("settings.json"), settings)) {
            settings.money().capPerDayProperty().set(Optional.of(cap));
            file.flush();
        }
    }
}
