package app.zoetrope.model;

/// How a picture of another shape is brought to the chosen ratio before it is sent.
public enum Fit {
    /// A part of the picture that has the ratio.
    CROP,
    /// The whole picture with bars of one colour.
    PAD,
    /// The picture as it is; the service may stretch it.
    NONE
}
