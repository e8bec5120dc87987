package app.zoetrope.bench;

import java.util.Arrays;

/// Figures in the order of their size.
record Spread(double[] sorted) {
    static Spread of(double[] figures) {
        double[] copy = figures.clone();
        Arrays.sort(copy);
        return new Spread(copy);
    }

    double median() {
        return at(0.5);
    }

    /// @param part 0.99 for what 99 in 100 do not exceed
    double at(double part) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.min(sorted.length - 1, sorted.length * part)];
    }

    double most() {
        return at(1);
    }
}
