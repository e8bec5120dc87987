package app.zoetrope.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class MoneyTest {
    @Test
    void equalAmountsAreEqualMoney() {
        assertThat(Money.usd("0.10")).isEqualTo(Money.usd("0.1"));
        assertThat(Money.usd("0.00")).isEqualTo(Money.ZERO);
        assertThat(Money.usd("1E+2").exact()).isEqualTo("100");
    }

    @Test
    void aPriceIsShownInWholeCents() {
        assertThat(Money.usd("0.6125").inCents()).isEqualTo(new BigDecimal("0.61"));
        assertThat(Money.usd("1.0625").inCents()).isEqualTo(new BigDecimal("1.06"));
        assertThat(Money.usd("0.015").inCents()).isEqualTo(new BigDecimal("0.02"));
    }

    @Property
    void multiplyingIsAddingAgainAndAgain(
            @ForAll @BigRange(min = "0", max = "10") @Scale(4) BigDecimal amount,
            @ForAll @IntRange(max = 150) int times) {
        Money sum = Money.ZERO;
        for (int i = 0; i < times; i++) {
            sum = sum.plus(new Money(amount));
        }
        assertThat(new Money(amount).times(times)).isEqualTo(sum);
    }
}
