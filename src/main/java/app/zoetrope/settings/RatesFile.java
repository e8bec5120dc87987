package app.zoetrope.settings;

import app.zoetrope.model.EngineId;
import app.zoetrope.model.Money;
import app.zoetrope.model.Rates;
import app.zoetrope.model.Resolution;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The rates that come with the application, and how rates are written in JSON.
final class RatesFile {
    private RatesFile() {}

    /// What the application believes an engine asks, from its data file.
    static Rates standard(EngineId engine) {
        try (InputStream in = Objects.requireNonNull(RatesFile.class.getResourceAsStream("rates.json"))) {
            return read(Fields.MAPPER.readTree(in).required(engine.value()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static Rates read(JsonNode node) {
        Map<Resolution, Money> perSecond = new EnumMap<>(Resolution.class);
        for (Resolution resolution : Resolution.values()) {
            perSecond.put(resolution, Fields.amount(node.required(resolution.label())));
        }
        return new Rates(
                Map.copyOf(perSecond),
                Fields.amount(node.required("picture")),
                node.required("source").stringValue(),
                LocalDate.parse(node.required("date").stringValue()));
    }

    static ObjectNode write(Rates rates) {
        ObjectNode node = Fields.JSON.objectNode();
        for (Resolution resolution : Resolution.values()) {
            node.put(resolution.label(), rates.second(resolution).exact());
        }
        return node.put("picture", rates.perPicture().exact())
                .put("source", rates.source())
                .put("date", rates.date().toString());
    }
}
