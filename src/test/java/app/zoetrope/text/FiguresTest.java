package app.zoetrope.text;

import static org.assertj.core.api.Assertions.assertThat;

import app.zoetrope.model.Money;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Money, sizes and days as each language writes them.
class FiguresTest {
    private final Locale before = Locale.getDefault();

    @AfterEach
    void asItWas() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en-US | $0.61 | $1,234.50 | $0.6125 | 3.4 MB",
                "de    | 0,61 $ | 1.234,50 $ | 0,6125 $ | 3,4 MB",
                "de-CH | $ 0.61 | $ 1’234.50 | $ 0.6125 | 3.4 MB",
                "es    | 0,61 $ | 1.234,50 $ | 0,6125 $ | 3,4 MB",
                "ja    | $0.61 | $1,234.50 | $0.6125 | 3.4 MB",
                "zh    | $0.61 | $1,234.50 | $0.6125 | 3.4 MB",
            })
    void dollarsAndSizes(String tag, String price, String large, String exact, String size) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        assertThat(plain(Text.price(Money.usd("0.6125")))).isEqualTo(price);
        assertThat(plain(Text.price(Money.usd("1234.5")))).isEqualTo(large);
        assertThat(plain(Text.exact(Money.usd("0.6125")))).isEqualTo(exact);
        assertThat(Text.bytes(3_565_158)).isEqualTo(size);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en-US | Nov 2, 2026 | Nov 2 | Nov 2026",
                "de    | 02.11.2026 | 2. Nov. | Nov. 2026",
                "es    | 2 nov 2026 | 2 nov | nov 2026",
                "ja    | 2026/11/02 | 11月2日 | 2026年11月",
                "zh    | 2026年11月2日 | 11月2日 | 2026年11月",
            })
    void days(String tag, String date, String day, String month) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        var second = LocalDate.of(2026, 11, 2);
        assertThat(Dates.date(second)).isEqualTo(date);
        assertThat(Dates.day(second)).isEqualTo(day);
        assertThat(Dates.month(second)).isEqualTo(month);
    }

    /// With a common space in place of those that do not break.
    private static String plain(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ');
    }
}
