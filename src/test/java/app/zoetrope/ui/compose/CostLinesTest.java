package app.zoetrope.ui.compose;

import static org.assertj.core.api.Assertions.assertThat;

import app.zoetrope.generation.Estimate;
import app.zoetrope.model.AspectRatio;
import app.zoetrope.model.Balance;
import app.zoetrope.model.GenerationRequest;
import app.zoetrope.model.Money;
import app.zoetrope.model.Rates;
import app.zoetrope.model.Resolution;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CostLinesTest {
    private static final GenerationRequest SIX_SECONDS =
            new GenerationRequest("x", AspectRatio.R16X9, Resolution.P480, 6);

    @Test
    void theDetailIsTheSumThatIsOnTheButton() {
        assertThat(detail(ComposeKit.RATES, 1, 1)).isEqualTo("6 s × $0.10 + $0.0125");
        assertThat(detail(ComposeKit.RATES, 3, 1)).isEqualTo("3 takes × (6 s × $0.10 + $0.0125)");
        assertThat(detail(ComposeKit.RATES, 1, 12)).isEqualTo("12 pictures × (6 s × $0.10 + $0.0125)");
        assertThat(detail(ComposeKit.RATES, 2, 12)).isEqualTo("12 pictures × 2 takes × (6 s × $0.10 + $0.0125)");
        assertThat(detail(Rates.FREE, 1, 1)).isEqualTo("6 s, drawn here");
        assertThat(detail(Rates.FREE, 1, 4)).isEqualTo("4 pictures × 6 s, drawn here");
    }

    @Test
    void theBalanceIsShownBeforeAndAfter() {
        var balance = new Balance(Money.usd("12"), Money.usd("0.40"), Instant.EPOCH);
        var line = CostLines.balance(Optional.of(balance), Money.usd("0.6125")).orElseThrow();
        assertThat(line.before()).isEqualTo("$12.40");
        assertThat(line.after()).isEqualTo("$11.79");
        assertThat(line.isShort()).isFalse();
        var over = CostLines.balance(Optional.of(balance), Money.usd("13")).orElseThrow();
        assertThat(over.after()).isEqualTo("\u2212$0.60");
        assertThat(over.isShort()).isTrue();
        assertThat(CostLines.balance(Optional.of(balance), Money.ZERO)).isEmpty();
        assertThat(CostLines.balance(Optional.empty(), Money.usd("1"))).isEmpty();
    }

    private static String detail(Rates rates, int takes, int pictures) {
        return CostLines.detail(Estimate.of(rates, SIX_SECONDS, takes * pictures), takes, pictures);
    }
}
