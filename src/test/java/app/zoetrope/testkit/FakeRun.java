package app.zoetrope.testkit;

import app.zoetrope.model.Money;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// A request that the fake service has queued.
final class FakeRun {
    final String id;
    final JsonNode request;
    final Instant queued = Instant.now();
    final Optional<String> failure;
    int polls;
    Optional<Money> billed = Optional.empty();

    FakeRun(String id, JsonNode request, Optional<String> failure) {
        this.id = id;
        this.request = request;
        this.failure = failure;
    }
}
