package app.zoetrope.engine.segmind;

import java.net.ProxySelector;
import java.net.URI;
import java.time.Duration;

/// Where the service is and how it is called. Read anew for each call, so a change in settings counts at once.
///
/// @param apiUrl the service's address without a path
/// @param uploadUrl the upload service's address without a path
/// @param slug the model's name in addresses
/// @param proxies by which each connection is made
/// @param poll between two questions about a run in its first half minute; later ones have longer pauses in proportion
public record SegmindConfig(
        URI apiUrl,
        URI uploadUrl,
        String slug,
        Protocol protocol,
        PictureWay pictureWay,
        Timeouts timeouts,
        Duration poll,
        ProxySelector proxies) {
    /// The published rate limits disagree; this keeps to the strictest.
    public static final Duration POLL = Duration.ofSeconds(3);

    public static final String DEFAULT_SLUG = "grok-imagine-video-1.5-preview";

    public static final SegmindConfig DEFAULT = new SegmindConfig(
            URI.create("https://api.segmind.com"),
            URI.create("https://workflows-api.segmind.com"),
            DEFAULT_SLUG,
            Protocol.AUTO,
            PictureWay.AUTO,
            Timeouts.DEFAULT,
            POLL,
            ProxySelector.of(null));

    public enum Protocol {
        /// V2, and V1 where the service does not know the model on V2.
        AUTO,
        /// Submit and poll.
        V2,
        /// One blocking call.
        V1
    }

    public enum PictureWay {
        /// UPLOAD, and DATA_URI where the upload service does not work.
        AUTO,
        UPLOAD,
        DATA_URI
    }

    /// The longest that each part of a call may take.
    ///
    /// @param connect until there is a connection
    /// @param answer until the first line of the answer to a short question or to a submit of V2
    /// @param upload until the first line of the answer to an upload
    /// @param blocking until the first line of the answer to a submit of V1, which comes when the clip is ready
    /// @param idle between two pieces of an answer's body
    /// @param body for the whole body of a short answer
    /// @param download for the whole body of a clip
    public record Timeouts(
            Duration connect,
            Duration answer,
            Duration upload,
            Duration blocking,
            Duration idle,
            Duration body,
            Duration download) {
        public static final Timeouts DEFAULT = new Timeouts(
                Duration.ofSeconds(20),
                Duration.ofSeconds(90),
                Duration.ofMinutes(5),
                Duration.ofMinutes(20),
                Duration.ofSeconds(60),
                Duration.ofMinutes(2),
                Duration.ofMinutes(60));
    }

    public SegmindConfig withUrls(URI newApiUrl, URI newUploadUrl) {
        return new SegmindConfig(newApiUrl, newUploadUrl, slug, protocol, pictureWay, timeouts, poll, proxies);
    }

    public SegmindConfig withProtocol(Protocol newProtocol) {
        return new SegmindConfig(apiUrl, uploadUrl, slug, newProtocol, pictureWay, timeouts, poll, proxies);
    }

    public SegmindConfig withPictureWay(PictureWay newWay) {
        return new SegmindConfig(apiUrl, uploadUrl, slug, protocol, newWay, timeouts, poll, proxies);
    }

    public SegmindConfig withSlug(String newSlug) {
        return new SegmindConfig(apiUrl, uploadUrl, newSlug, protocol, pictureWay, timeouts, poll, proxies);
    }

    public SegmindConfig withTimeouts(Timeouts newTimeouts) {
        return new SegmindConfig(apiUrl, uploadUrl, slug, protocol, pictureWay, newTimeouts, poll, proxies);
    }
}
