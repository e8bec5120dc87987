package app.zoetrope.cli;

import app.zoetrope.generation.EngineException;
import app.zoetrope.generation.VideoEngine;
import app.zoetrope.model.Balance;
import app.zoetrope.model.Money;
import app.zoetrope.text.Text;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

@Command(description = "${bundle:cli.balance}", mixinStandardHelpOptions = true)
final class BalanceCommand implements Callable<Integer> {
    private final Context context;

    @Option(names = "--json", description = "${bundle:cli.json}")
    private boolean json;

    BalanceCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws CommandFailure, InterruptedException {
        Services services = context.services();
        context.key().open();
        ZoneId zone = ZoneId.systemDefault();
        LocalDate today = LocalDate.now(zone);
        Money day = services.ledger().spentSince(today.atStartOfDay(zone).toInstant());
        Money month = services.ledger()
                .spentSince(today.withDayOfMonth(1).atStartOfDay(zone).toInstant());
        for (VideoEngine engine : services.engines()) {
            balance(engine).ifPresent(balance -> tell(engine, balance, day, month));
        }
        return Exit.DONE.code();
    }

    private static Optional<Balance> balance(VideoEngine engine) throws CommandFailure, InterruptedException {
        try {
            return engine.balance();
        } catch (EngineException failure) {
            throw CommandFailure.of(failure.problem());
        }
    }

    private void tell(VideoEngine engine, Balance balance, Money day, Money month) {
        if (json) {
            ObjectNode node = Json.object();
            node.put("engine", engine.id().value());
            Json.money(node, "credits", Optional.of(balance.credits()));
            Json.money(node, "free_credits", Optional.of(balance.freeCredits()));
            Json.money(node, "total", Optional.of(balance.total()));
            Json.money(node, "spent_today", Optional.of(day));
            Json.money(node, "spent_this_month", Optional.of(month));
            context.console().result(node);
        } else {
            context.console()
                    .result(Text.of(
                            "cli.balance.line",
                            engine.id().value(),
                            Text.exact(balance.total()),
                            Text.exact(balance.freeCredits())));
            context.console().result(Text.of("cli.balance.spent", Text.exact(day), Text.exact(month)));
        }
    }
}
