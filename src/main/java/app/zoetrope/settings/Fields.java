package app.zoetrope.settings;

import app.zoetrope.model.Money;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Makes the settings' properties and knows how each is written in the file. A name such as `player.volume` stands
/// for the field `volume` of the object `player`.
final class Fields {
    static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    /// For all files of the settings: to make one takes as long as to read one.
    static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final Logger LOG = LoggerFactory.getLogger(Fields.class);

    private final Map<String, Field<?>> all = new LinkedHashMap<>();

    /// @param read throws one of the exceptions that `load` expects if the value makes no sense
    private record Field<T>(
            String name, Property<T> property, T standard, Function<JsonNode, T> read, Function<T, JsonNode> write) {
        /// @return whether the value made sense
        boolean load(JsonNode node) {
            try {
                property.setValue(read.apply(node));
                return true;
            } catch (JacksonException | IllegalArgumentException | DateTimeException senseless) {
                LOG.info("The setting {} makes no sense and stays as it is", name);
                return false;
            }
        }

        void reset() {
            property.setValue(standard);
        }

        boolean isStandard() {
            return standard.equals(property.getValue());
        }

        JsonNode value() {
            return write.apply(property.getValue());
        }
    }

    StringProperty text(String name, String standard) {
        return add(name, new SimpleStringProperty(standard), JsonNode::stringValue, JSON::stringNode);
    }

    /// Text that is never blank: a blank one stands for the default.
    StringProperty words(String name, String standard) {
        return add(
                name,
                new SimpleStringProperty(standard),
                node -> node.stringValue().isBlank()
                        ? standard
                        : node.stringValue().strip(),
                JSON::stringNode);
    }

    BooleanProperty flag(String name, boolean standard) {
        return add(name, new SimpleBooleanProperty(standard), JsonNode::booleanValue, JSON::booleanNode);
    }

    IntegerProperty number(String name, int standard, int least, int most) {
        return add(
                name,
                new SimpleIntegerProperty(standard),
                node -> Math.clamp(node.intValue(), least, most),
                value -> JSON.numberNode(value.intValue()));
    }

    DoubleProperty fraction(String name, double standard, double least, double most) {
        return add(
                name,
                new SimpleDoubleProperty(standard),
                node -> Math.clamp(node.doubleValue(), least, most),
                value -> JSON.numberNode(value.doubleValue()));
    }

    <E extends Enum<E>> ObjectProperty<E> choice(String name, E standard) {
        return value(name, standard, text -> Enum.valueOf(standard.getDeclaringClass(), text), Enum::name);
    }

    /// A value that is written as text.
    ///
    /// @param parse throws IllegalArgumentException if the text makes no sense
    <T> ObjectProperty<T> value(String name, T standard, Function<String, T> parse, Function<T, String> print) {
        return any(
                name, standard, node -> parse.apply(node.stringValue()), value -> JSON.stringNode(print.apply(value)));
    }

    ObjectProperty<Optional<Money>> money(String name, Optional<Money> standard) {
        return optional(name, standard, Fields::amount, value -> JSON.stringNode(value.exact()));
    }

    ObjectProperty<Optional<Path>> path(String name) {
        return optional(
                name,
                Optional.<Path>empty(),
                node -> Path.of(node.stringValue()),
                value -> JSON.stringNode(value.toString()));
    }

    /// A value that may be missing: `null` in the file.
    <T> ObjectProperty<Optional<T>> optional(
            String name, Optional<T> standard, Function<JsonNode, T> read, Function<T, JsonNode> write) {
        return any(
                name,
                standard,
                node -> node.isNull() ? Optional.empty() : Optional.of(read.apply(node)),
                value -> value.map(write).orElse(JSON.nullNode()));
    }

    <T> ObjectProperty<T> any(String name, T standard, Function<JsonNode, T> read, Function<T, JsonNode> write) {
        return add(name, new SimpleObjectProperty<>(standard), read, write);
    }

    /// An amount of dollars, not negative, as text or as a number.
    static Money amount(JsonNode node) {
        Money money = node.isNumber() ? new Money(node.decimalValue()) : Money.usd(node.stringValue());
        if (Money.ZERO.isMoreThan(money)) {
            throw new IllegalArgumentException("less than nothing");
        }
        return money;
    }

    private <T, P extends Property<T>> P add(
            String name, P property, Function<JsonNode, T> read, Function<T, JsonNode> write) {
        all.put(name, new Field<>(name, property, property.getValue(), read, write));
        return property;
    }

    /// Takes every field that is there and makes sense.
    void load(ObjectNode root) {
        load(root, _ -> true, _ -> {});
    }

    /// @param wanted by name
    /// @param senseless told the names of those that make no sense
    /// @return how many were taken
    int load(ObjectNode root, Predicate<String> wanted, Consumer<String> senseless) {
        int taken = 0;
        for (Field<?> field : all.values()) {
            @Nullable JsonNode node = wanted.test(field.name()) ? at(root, field.name()) : null;
            if (node != null && field.load(node)) {
                taken++;
            } else if (node != null) {
                senseless.accept(field.name());
            }
        }
        return taken;
    }

    /// Tells every field's value.
    void each(BiConsumer<String, JsonNode> told) {
        all.values().forEach(field -> told.accept(field.name(), field.value()));
    }

    /// @throws NoSuchElementException where that is no setting
    void reset(Property<?> property) {
        of(property).reset();
    }

    boolean isStandard(Property<?> property) {
        return of(property).isStandard();
    }

    private Field<?> of(Property<?> property) {
        return all.values().stream()
                .filter(field -> field.property().equals(property))
                .findFirst()
                .orElseThrow();
    }

    private static @Nullable JsonNode at(ObjectNode root, String name) {
        int dot = name.indexOf('.');
        @Nullable JsonNode group = dot < 0 ? root : root.get(name.substring(0, dot));
        return group == null ? null : group.get(name.substring(dot + 1));
    }

    /// Tells every field's value now, and again whenever it changes, on the thread that changes it.
    void follow(BiConsumer<String, JsonNode> follower) {
        all.values().forEach(field -> field.property().subscribe(() -> follower.accept(field.name(), field.value())));
        each(follower);
    }
}
