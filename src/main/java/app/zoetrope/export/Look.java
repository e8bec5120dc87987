package app.zoetrope.export;

import app.zoetrope.model.Fit;

/// Size, rate and quality of what is made. The formats leave out what they do not have.
///
/// @param width pixels; 0: as the clip has it, or as the height and the clip's shape say
/// @param height pixels; 0 likewise
/// @param fit how a clip of another shape comes into width and height: CROP fills them, PAD adds black bars, NONE keeps
/// the shape and stays inside
/// @param rate frames a second; 0: every frame of the clip
/// @param quality 1 (small) to 100 (best)
/// @param sound whether the sound comes along
/// @param every of frames, each so manyth one is written
public record Look(int width, int height, Fit fit, double rate, int quality, boolean sound, int every) {
    public static final int MAX_SIDE = 8192;
    public static final double MAX_RATE = 120;
    /// As the clip is, in good quality.
    public static final Look PLAIN = new Look(0, 0, Fit.NONE, 0, 75, true, 1);

    public Look {
        width = Math.clamp(width, 0, MAX_SIDE);
        height = Math.clamp(height, 0, MAX_SIDE);
        rate = Double.isFinite(rate) ? Math.clamp(rate, 0, MAX_RATE) : 0;
        quality = Math.clamp(quality, 1, 100);
        every = Math.clamp(every, 1, 100_000);
    }

    public Look sized(int newWidth, int newHeight, Fit newFit) {
        return new Look(newWidth, newHeight, newFit, rate, quality, sound, every);
    }

    public Look rated(double newRate) {
        return new Look(width, height, fit, newRate, quality, sound, every);
    }

    public Look of(int newQuality) {
        return new Look(width, height, fit, rate, newQuality, sound, every);
    }

    public Look withSound(boolean newSound) {
        return new Look(width, height, fit, rate, quality, newSound, every);
    }

    public Look eachOf(int newEvery) {
        return new Look(width, height, fit, rate, quality, sound, newEvery);
    }
}
