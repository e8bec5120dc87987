package app.zoetrope.platform;

import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Two soft notes. Where there is no sound device there is silence.
public final class Chime {
    private static final Logger LOG = LoggerFactory.getLogger(Chime.class);
    private static final int RATE = 44_100;
    private static final double SECONDS = 0.9;
    private static final double[] NOTES = {659.26, 987.77};
    private static final double APART = 0.14;
    private static final double DECAY = 5;
    private static final double LOUDNESS = 0.18;

    private Chime() {}

    /// Returns at once.
    public static void play() {
        Thread.ofVirtual().name("chime").start(() -> {
            var format = new AudioFormat(RATE, 16, 1, true, false);
            try (SourceDataLine line = AudioSystem.getSourceDataLine(format)) {
                line.open(format);
                line.start();
                byte[] samples = samples();
                line.write(samples, 0, samples.length);
                line.drain();
            } catch (LineUnavailableException | IllegalArgumentException silent) {
                LOG.debug("No sound: {}", silent.getMessage());
            }
        });
    }

    /// 16 bits, little end first.
    static byte[] samples() {
        var samples = new byte[2 * (int) Math.round(RATE * SECONDS)];
        for (int i = 0; i < samples.length / 2; i++) {
            int value = (int) Math.round(Short.MAX_VALUE * LOUDNESS * at((double) i / RATE));
            samples[2 * i] = (byte) value;
            samples[2 * i + 1] = (byte) (value >> 8);
        }
        return samples;
    }

    private static double at(double time) {
        double sum = 0;
        for (int i = 0; i < NOTES.length; i++) {
            double since = time - i * APART;
            if (since > 0) {
                double attack = Math.min(1, since * 200);
                sum += attack * Math.exp(-DECAY * since) * Math.sin(2 * Math.PI * NOTES[i] * since);
            }
        }
        return sum;
    }
}
