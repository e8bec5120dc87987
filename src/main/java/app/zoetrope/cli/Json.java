package app.zoetrope.cli;

import app.zoetrope.model.GenerationRequest;
import app.zoetrope.model.Money;
import java.math.BigDecimal;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// How values look in the terminal's JSON: what is not known is `null`, amounts are exact numbers of dollars.
final class Json {
    private Json() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static void text(ObjectNode node, String name, Optional<String> value) {
        node.put(name, value.orElse(null));
    }

    static void money(ObjectNode node, String name, Optional<Money> value) {
        node.put(name, value.map(money -> new BigDecimal(money.exact())).orElse(null));
    }

    static void request(ObjectNode node, GenerationRequest request) {
        node.put("prompt", request.prompt());
        node.put("aspect_ratio", request.ratio().label());
        node.put("resolution", request.resolution().label());
        node.put("duration", request.seconds());
    }
}
