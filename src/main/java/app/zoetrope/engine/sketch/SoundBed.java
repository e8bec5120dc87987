package app.zoetrope.engine.sketch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/// A bed of sound for a clip, exactly as long: stereo, 48 kHz, deterministic, at a pleasant level.
final class SoundBed {
    private static final double LEVEL = decibels(-19);
    private static final double ROOM_LEVEL = decibels(-48);
    /// Where loud peaks begin to be rounded; the rounded ones stay below full scale.
    private static final float KNEE = 0.55f;

    private static final float CEILING = 0.85f;
    /// Sparse sounds are not made loud only because there is much silence between them.
    private static final double LOUDEST_PEAK = 1.6;

    private static final int FADE = ClipFormat.SAMPLES_PER_SECOND * 150 / 1000;
    private static final int CHANNELS = 2;

    private SoundBed() {}

    private static double decibels(double value) {
        return Math.pow(10, value / 20);
    }

    /// Writes interleaved little-endian 16-bit samples, without a header.
    ///
    /// @param samples of one channel
    static void write(SoundPlan plan, int samples, long seed, Path file) throws IOException {
        float[][] channels = make(plan, samples, seed);
        ByteBuffer bytes = ByteBuffer.allocate(samples * CHANNELS * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < samples; i++) {
            for (float[] channel : channels) {
                bytes.putShort((short) Math.round(channel[i] * Short.MAX_VALUE));
            }
        }
        Files.write(file, bytes.array());
    }

    /// Left and right, -1 to 1.
    static float[][] make(SoundPlan plan, int samples, long seed) {
        float[][] mix = new float[CHANNELS][samples];
        if (plan.silent()) {
            return mix;
        }
        if (plan.kinds().isEmpty()) {
            for (int channel = 0; channel < CHANNELS; channel++) {
                Weather.room(mix[channel], seed + channel);
            }
            level(mix, ROOM_LEVEL);
        } else {
            for (SoundKind kind : SoundKind.values()) {
                if (plan.kinds().contains(kind)) {
                    add(mix, voice(kind, samples, seed ^ kind.name().hashCode()));
                }
            }
            level(mix, LEVEL);
        }
        for (float[] channel : mix) {
            fade(channel);
        }
        return mix;
    }

    private static float[][] voice(SoundKind kind, int samples, long seed) {
        float[][] voice = new float[CHANNELS][samples];
        for (int channel = 0; channel < CHANNELS; channel++) {
            float[] out = voice[channel];
            long own = seed + 7L * channel + 1;
            double side = channel == 0 ? -1 : 1;
            switch (kind) {
                case WIND -> Weather.wind(out, own);
                case RAIN -> Weather.rain(out, own);
                case WAVES -> Weather.waves(out, own);
                case STREAM -> Weather.stream(out, own);
                case CITY -> Weather.city(out, own);
                case CROWD -> Weather.crowd(out, own);
                case BIRDS -> Events.birds(out, seed, side);
                case GULLS -> Events.gulls(out, seed, side);
                case FIRE -> Events.fire(out, own);
                case MUSIC -> Events.music(out, side);
                case THUNDER -> Events.thunder(out, own, seed);
                case FOOTSTEPS -> Events.footsteps(out, own, seed);
            }
        }
        level(voice, LEVEL);
        return voice;
    }

    private static void add(float[][] mix, float[][] voice) {
        for (int channel = 0; channel < CHANNELS; channel++) {
            for (int i = 0; i < mix[channel].length; i++) {
                mix[channel][i] += voice[channel][i];
            }
        }
    }

    /// Brings the mean level to `wanted` and rounds what would be too loud.
    private static void level(float[][] channels, double wanted) {
        double squares = 0;
        double peak = 0;
        int count = 0;
        for (float[] channel : channels) {
            for (float sample : channel) {
                squares += (double) sample * sample;
                peak = Math.max(peak, Math.abs(sample));
            }
            count += channel.length;
        }
        if (peak == 0) {
            return;
        }
        float gain = (float) Math.min(wanted / Math.sqrt(squares / count), LOUDEST_PEAK / peak);
        for (float[] channel : channels) {
            for (int i = 0; i < channel.length; i++) {
                channel[i] = rounded(channel[i] * gain);
            }
        }
    }

    private static float rounded(float sample) {
        float size = Math.abs(sample);
        if (size <= KNEE) {
            return sample;
        }
        float over = (size - KNEE) / (CEILING - KNEE);
        return Math.copySign(KNEE + (CEILING - KNEE) * over / (1 + over), sample);
    }

    private static void fade(float[] channel) {
        int length = Math.min(FADE, channel.length / 2);
        for (int i = 0; i < length; i++) {
            float gain = (float) (0.5 - 0.5 * Math.cos(Math.PI * i / length));
            channel[i] *= gain;
            channel[channel.length - 1 - i] *= gain;
        }
    }
}
