package app.zoetrope.storage;

import app.zoetrope.library.Condition;
import app.zoetrope.model.AspectRatio;
import app.zoetrope.model.ClipId;
import app.zoetrope.model.EngineId;
import app.zoetrope.model.JobId;
import app.zoetrope.model.JobState;
import app.zoetrope.model.Money;
import app.zoetrope.model.Resolution;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.deser.std.FromStringDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.ser.std.StdScalarSerializer;

/// The records of the model as JSON: money, names and shapes as the texts that people and the service write.
final class Json {
    private static final Logger LOG = LoggerFactory.getLogger(Json.class);
    private static final int MOST_DIGITS = 30;
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(texts())
            .addMixIn(JobState.class, States.class)
            .addMixIn(Condition.class, Conditions.class)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .changeDefaultVisibility(every -> every.withIsGetterVisibility(Visibility.NONE))
            .build();

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = JobState.Queued.class, name = "queued"),
        @JsonSubTypes.Type(value = JobState.Preparing.class, name = "preparing"),
        @JsonSubTypes.Type(value = JobState.Submitting.class, name = "submitting"),
        @JsonSubTypes.Type(value = JobState.Running.class, name = "running"),
        @JsonSubTypes.Type(value = JobState.Downloading.class, name = "downloading"),
        @JsonSubTypes.Type(value = JobState.Done.class, name = "done"),
        @JsonSubTypes.Type(value = JobState.Failed.class, name = "failed"),
        @JsonSubTypes.Type(value = JobState.Refused.class, name = "refused"),
        @JsonSubTypes.Type(value = JobState.Unknown.class, name = "unknown"),
        @JsonSubTypes.Type(value = JobState.Expired.class, name = "expired"),
        @JsonSubTypes.Type(value = JobState.Cancelled.class, name = "cancelled"),
        @JsonSubTypes.Type(value = JobState.Left.class, name = "left")
    })
    private interface States {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Condition.OfEngine.class, name = "engine"),
        @JsonSubTypes.Type(value = Condition.OfResolution.class, name = "resolution"),
        @JsonSubTypes.Type(value = Condition.OfRatio.class, name = "ratio"),
        @JsonSubTypes.Type(value = Condition.Rated.class, name = "rated"),
        @JsonSubTypes.Type(value = Condition.Favourite.class, name = "favourite"),
        @JsonSubTypes.Type(value = Condition.Rejected.class, name = "rejected"),
        @JsonSubTypes.Type(value = Condition.OfLength.class, name = "length"),
        @JsonSubTypes.Type(value = Condition.Made.class, name = "made"),
        @JsonSubTypes.Type(value = Condition.Cost.class, name = "cost"),
        @JsonSubTypes.Type(value = Condition.Tagged.class, name = "tagged"),
        @JsonSubTypes.Type(value = Condition.InCollection.class, name = "collection"),
        @JsonSubTypes.Type(value = Condition.InBatch.class, name = "batch"),
        @JsonSubTypes.Type(value = Condition.Missing.class, name = "missing")
    })
    private interface Conditions {}

    private Json() {}

    static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /// For files that people open.
    static byte[] writeReadably(Object value) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(value);
    }

    /// Empty where the text is damaged.
    static <T> Optional<T> tryRead(String json, Class<T> type) {
        try {
            return Optional.ofNullable(MAPPER.readValue(json, type));
        } catch (JacksonException | IllegalArgumentException failure) {
            LOG.warn("Unreadable {}: {}", type.getSimpleName(), failure.getMessage());
            return Optional.empty();
        }
    }

    static JsonNode tree(Object value) {
        return MAPPER.valueToTree(value);
    }

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /// Empty where the text is no JSON.
    static Optional<JsonNode> tryTree(String json) {
        try {
            return Optional.ofNullable(MAPPER.readTree(json));
        } catch (JacksonException failure) {
            LOG.warn("Unreadable JSON: {}", failure.getMessage());
            return Optional.empty();
        }
    }

    static <T> Optional<T> tryRead(JsonNode tree, Class<T> type) {
        try {
            return Optional.ofNullable(MAPPER.treeToValue(tree, type));
        } catch (JacksonException | IllegalArgumentException | NoSuchElementException failure) {
            LOG.warn("Unreadable {}: {}", type.getSimpleName(), failure.getMessage());
            return Optional.empty();
        }
    }

    /// @throws StorageException where the text is damaged
    static <T> T read(String json, Class<T> type) {
        return tryRead(json, type)
                .orElseThrow(() -> new StorageException("A stored " + type.getSimpleName() + " is damaged"));
    }

    private static SimpleModule texts() {
        var module = new SimpleModule("texts");
        text(module, Money.class, Money::exact, Json::money);
        text(module, JobId.class, JobId::toString, JobId::of);
        text(module, ClipId.class, ClipId::toString, ClipId::of);
        text(module, EngineId.class, EngineId::value, EngineId::new);
        text(
                module,
                AspectRatio.class,
                AspectRatio::label,
                words -> AspectRatio.of(words).orElseThrow());
        text(
                module,
                Resolution.class,
                Resolution::label,
                words -> Resolution.of(words).orElseThrow());
        return module;
    }

    /// A file may claim an amount whose digits fill the memory.
    private static Money money(String words) {
        Money money = Money.usd(words);
        if (Math.abs((long) money.amount().precision() - money.amount().scale()) > MOST_DIGITS
                || Math.abs((long) money.amount().scale()) > MOST_DIGITS) {
            throw new IllegalArgumentException("Not an amount of money");
        }
        return money;
    }

    private static <T> void text(SimpleModule module, Class<T> type, Function<T, String> out, Function<String, T> in) {
        module.addSerializer(type, new StdScalarSerializer<T>(type) {
            @Override
            public void serialize(T value, JsonGenerator generator, SerializationContext context) {
                generator.writeString(out.apply(value));
            }
        });
        module.addDeserializer(type, new FromStringDeserializer<T>(type) {
            @Override
            protected T _deserialize(String words, DeserializationContext context) {
                return in.apply(words);
            }
        });
    }
}
