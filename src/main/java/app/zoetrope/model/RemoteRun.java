package app.zoetrope.model;

import java.net.URI;
import java.util.Optional;

/// How to come back for a run that the service has accepted.
///
/// @param requestId the service's own number
/// @param statusUrl where its state is asked, if the service said
/// @param resultUrl where its result is fetched, if the service said
public record RemoteRun(String requestId, Optional<URI> statusUrl, Optional<URI> resultUrl) {}
