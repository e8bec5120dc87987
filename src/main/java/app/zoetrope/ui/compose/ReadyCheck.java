package app.zoetrope.ui.compose;

import app.zoetrope.generation.Estimate;
import app.zoetrope.model.GenerationRequest;
import app.zoetrope.model.Money;
import app.zoetrope.text.Text;
import java.util.Optional;
import java.util.stream.Stream;

/// Says before the click what would stop a request. The queue checks again, with what it alone knows.
record ReadyCheck(ComposeDraft draft, ComposeMoney money, Estimate estimate, boolean hasPicture) {
    Optional<Notice> blocking() {
        return Stream.of(missing(), caps()).flatMap(Optional::stream).findFirst();
    }

    Optional<Notice> warning() {
        return CostLines.balance(money.balance().getValue(), estimate.total())
                .filter(CostLines.BalanceLine::isShort)
                .map(line ->
                        Notice.warns(Text.of("compose.problem.balance", line.before(), Text.price(estimate.total()))));
    }

    private Optional<Notice> missing() {
        String prompt = draft.prompt().get();
        if (!hasPicture) {
            return Optional.of(Notice.missing(Text.of("compose.problem.noPicture")));
        }
        if (prompt.isBlank()) {
            return Optional.of(Notice.missing(Text.of("compose.problem.noPrompt")));
        }
        if (prompt.strip().length() > GenerationRequest.MAX_PROMPT) {
            return Optional.of(Notice.stops(
                    Text.of("compose.problem.longPrompt", prompt.strip().length() - GenerationRequest.MAX_PROMPT)));
        }
        return Optional.empty();
    }

    private Optional<Notice> caps() {
        Money total = estimate.total();
        if (total.isZero()) {
            return Optional.empty();
        }
        Optional<Notice> job = money.capPerJob()
                .getValue()
                .filter(estimate.each()::isMoreThan)
                .map(cap ->
                        Notice.stops(Text.of("compose.problem.capJob", Text.price(estimate.each()), Text.price(cap))));
        return job.or(() ->
                        over(money.capPerDay().getValue(), money.spentToday().getValue(), "compose.problem.capDay"))
                .or(() -> over(
                        money.capPerMonth().getValue(), money.spentThisMonth().getValue(), "compose.problem.capMonth"));
    }

    private Optional<Notice> over(Optional<Money> cap, Money spent, String key) {
        Money total = estimate.total();
        return cap.filter(spent.plus(total)::isMoreThan)
                .map(limit -> Notice.stops(Text.of(key, Text.price(spent), Text.price(total), Text.price(limit))));
    }
}
