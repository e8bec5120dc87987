package app.zoetrope.settings;

import java.net.URI;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// How the remote service is called.
public final class ServiceSettings {
    public static final String DEFAULT_SLUG = "grok-imagine-video-1.5-preview";
    static final URI API = URI.create("https://api.segmind.com");
    static final URI UPLOAD = URI.create("https://workflows-api.segmind.com");

    private final StringProperty slug;
    private final ObjectProperty<Protocol> protocol;
    private final ObjectProperty<PictureWay> pictureWay;
    private final URI apiUrl;
    private final URI uploadUrl;

    ServiceSettings(Fields fields, Function<String, @Nullable String> environment) {
        slug = fields.words("service.model", DEFAULT_SLUG);
        protocol = fields.choice("service.protocol", Protocol.AUTO);
        pictureWay = fields.choice("service.pictureWay", PictureWay.AUTO);
        apiUrl = address(environment.apply("ZOETROPE_API_URL"), API);
        uploadUrl = address(environment.apply("ZOETROPE_UPLOAD_URL"), UPLOAD);
    }

    /// The model's name in the service's addresses.
    public StringProperty slugProperty() {
        return slug;
    }

    public ObjectProperty<Protocol> protocolProperty() {
        return protocol;
    }

    public ObjectProperty<PictureWay> pictureWayProperty() {
        return pictureWay;
    }

    /// Whether the environment names another address than the usual one.
    public boolean isApiUrlSet() {
        return !apiUrl.equals(API);
    }

    public boolean isUploadUrlSet() {
        return !uploadUrl.equals(UPLOAD);
    }

    /// Without a slash at its end; set by the environment alone, never stored.
    public URI apiUrl() {
        return apiUrl;
    }

    public URI uploadUrl() {
        return uploadUrl;
    }

    private static URI address(@Nullable String wanted, URI standard) {
        if (wanted == null || wanted.isBlank()) {
            return standard;
        }
        try {
            URI address = URI.create(wanted.strip().replaceAll("/+$", ""));
            return address.getHost() == null ? standard : address;
        } catch (IllegalArgumentException noAddress) {
            return standard;
        }
    }
}
