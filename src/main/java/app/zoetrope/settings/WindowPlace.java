package app.zoetrope.settings;

import tools.jackson.databind.JsonNode;

/// Where the main window stood, in screen coordinates. The screen it stood on may be gone.
public record WindowPlace(double x, double y, double width, double height, boolean maximised) {
    static WindowPlace read(JsonNode node) {
        var place = new WindowPlace(
                node.required("x").doubleValue(),
                node.required("y").doubleValue(),
                node.required("width").doubleValue(),
                node.required("height").doubleValue(),
                node.required("maximised").booleanValue());
        if (place.width < 1 || place.height < 1) {
            throw new IllegalArgumentException("a window without a size");
        }
        return place;
    }

    JsonNode write() {
        return Fields.JSON
                .objectNode()
                .put("x", x)
                .put("y", y)
                .put("width", width)
                .put("height", height)
                .put("maximised", maximised);
    }
}
