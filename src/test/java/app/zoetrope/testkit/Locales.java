package app.zoetrope.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/// What is written for programs must not depend on whose machine it is written on.
public final class Locales {
    /// Another decimal point, other digits, another calendar, other capitals.
    private static final List<Locale> FOREIGN = Stream.of(
                    "de", "ar-EG-u-nu-arab", "hi-IN-u-nu-deva", "th-TH-u-ca-buddhist-nu-thai", "tr")
            .map(Locale::forLanguageTag)
            .toList();

    private Locales() {}

    /// Runs it in each of them and at last in none, checks that all comes out equal, and returns it. The machine's
    /// locale is the same as before afterwards.
    public static <T> T same(Callable<T> writer) throws Exception {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(FOREIGN.getFirst());
            T first = writer.call();
            for (Locale locale : FOREIGN.subList(1, FOREIGN.size())) {
                Locale.setDefault(locale);
                assertThat(writer.call()).as("in " + locale.toLanguageTag()).isEqualTo(first);
            }
            Locale.setDefault(Locale.ROOT);
            assertThat(writer.call()).as("in no locale").isEqualTo(first);
            return first;
        } finally {
            Locale.setDefault(before);
        }
    }
}
