package app.zoetrope.ui.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import app.zoetrope.model.Money;
import java.util.Optional;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldTest {
    private final SimpleObjectProperty<Optional<Money>> cap = new SimpleObjectProperty<>(Optional.empty());
    private final Field<Optional<Money>> field = Fields.cap(cap);

    @Test
    void whatIsValidIsTakenAsItIsTyped() {
        field.textProperty().set("1");
        assertThat(cap.get()).contains(Money.usd("1"));
        field.textProperty().set("1.5");
        assertThat(cap.get()).contains(Money.usd("1.5"));
        assertThat(field.textProperty().get()).as("typing is not disturbed").isEqualTo("1.5");
        field.leave();
        assertThat(field.textProperty().get()).isEqualTo("1.50");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "ten", "1,5", "1e5", "0x10", "999999999", "1.5.2", "NaN"})
    void whatIsNotAnAmountIsNotTakenAndSaysWhy(String text) {
        cap.set(Optional.of(Money.usd("3")));
        field.textProperty().set(text);

        assertThat(cap.get()).contains(Money.usd("3"));
        assertThat(field.problemProperty().get()).isNotEmpty();
        field.leave();
        assertThat(field.textProperty().get()).as("it stays to be corrected").isEqualTo(text);
    }

    @Test
    void nothingMeansNoCap() {
        field.textProperty().set("$2");
        assertThat(cap.get()).contains(Money.usd("2"));
        field.textProperty().set("");
        assertThat(cap.get()).isEmpty();
        assertThat(field.problemProperty().get()).isEmpty();
    }

    @Test
    void aChangeFromElsewhereIsShown() {
        cap.set(Optional.of(Money.usd("10")));
        assertThat(field.textProperty().get()).isEqualTo("10.00");
    }

    @Test
    void aCountStaysBetweenItsBounds() {
        var jobs = new SimpleIntegerProperty(3);
        Field<Number> count = Fields.whole(jobs, 1, 16);
        count.textProperty().set("0");
        assertThat(count.problemProperty().get()).contains("1").contains("16");
        count.textProperty().set("99999999999");
        assertThat(jobs.get()).isEqualTo(3);
        count.textProperty().set("16");
        assertThat(jobs.get()).isEqualTo(16);
    }

    @Test
    void aModelsNameCannotLeaveItsPlaceInTheAddress() {
        var slug = new SimpleStringProperty("grok");
        Field<String> name = Fields.slug(slug);
        name.textProperty().set("../v1/other?x=1");
        assertThat(slug.get()).isEqualTo("grok");
        assertThat(name.problemProperty().get()).isNotEmpty();
    }
}
