package app.zoetrope.settings;

import java.net.URI;
import java.util.Optional;
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
    private final ObjectProperty<Optional<URI>> ownApiUrl;
    private final ObjectProperty<Optional<URI>> ownUploadUrl;
    private final Optional<URI> environmentApiUrl;
    private final Optional<URI> environmentUploadUrl;

    ServiceSettings(Fields fields, Function<String, @Nullable String> environment) {
        slug = fields.words("service.model", DEFAULT_SLUG);
        protocol = fields.choice("service.protocol", Protocol.AUTO);
        pictureWay = fields.choice("service.pictureWay", PictureWay.AUTO);
        ownApiUrl = own(fields, "service.apiUrl");
        ownUploadUrl = own(fields, "service.uploadUrl");
        environmentApiUrl = address(environment.apply("ZOETROPE_API_URL"));
        environmentUploadUrl = address(environment.apply("ZOETROPE_UPLOAD_URL"));
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

    /// The user's own address of the service, which the key then goes to; empty for Segmind's.
    public ObjectProperty<Optional<URI>> ownApiUrlProperty() {
        return ownApiUrl;
    }

    /// The same of the service that pictures are uploaded to.
    public ObjectProperty<Optional<URI>> ownUploadUrlProperty() {
        return ownUploadUrl;
    }

    /// Whether the environment names the address, so that the setting counts for nothing.
    public boolean isApiUrlSet() {
        return environmentApiUrl.isPresent();
    }

    public boolean isUploadUrlSet() {
        return environmentUploadUrl.isPresent();
    }

    /// Without a slash at its end.
    public URI apiUrl() {
        return environmentApiUrl.or(ownApiUrl::get).orElse(API);
    }

    public URI uploadUrl() {
        return environmentUploadUrl.or(ownUploadUrl::get).orElse(UPLOAD);
    }

    private static ObjectProperty<Optional<URI>> own(Fields fields, String name) {
        return fields.optional(
                name,
                Optional.<URI>empty(),
                node -> ServiceAddress.parse(node.stringValue()).orElseThrow(IllegalArgumentException::new),
                address -> Fields.JSON.stringNode(address.toString()));
    }

    private static Optional<URI> address(@Nullable String wanted) {
        if (wanted == null || wanted.isBlank()) {
            return Optional.empty();
        }
        try {
            URI address = URI.create(wanted.strip().replaceAll("/+$", ""));
            return Optional.of(address).filter(found -> found.getHost() != null);
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }
}
