package app.zoetrope.settings;

import java.net.URI;

/// How the remote service is called, as it is at a moment; for any thread.
public record ServiceChoice(String slug, Protocol protocol, PictureWay pictureWay, URI apiUrl, URI uploadUrl) {}
