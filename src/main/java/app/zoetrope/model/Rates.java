package app.zoetrope.model;

import java.time.LocalDate;
import java.util.Map;

/// What an engine asks: an estimate with its source and date, editable by the user. The truth is the receipt.
///
/// @param perSecond for one second of finished clip
/// @param perPicture for each picture sent
public record Rates(Map<Resolution, Money> perSecond, Money perPicture, String source, LocalDate date) {
    public static final Rates FREE = new Rates(
            Map.of(Resolution.P480, Money.ZERO, Resolution.P720, Money.ZERO), Money.ZERO, "", LocalDate.EPOCH);

    public Money second(Resolution resolution) {
        return perSecond.getOrDefault(resolution, Money.ZERO);
    }
}
