package app.zoetrope.settings;

/// How the picture reaches the remote service (`segmind-api.md`, "Image input").
public enum PictureWay {
    /// Uploaded first; sent along where the upload service is down.
    AUTO,
    UPLOAD,
    DATA_URI
}
