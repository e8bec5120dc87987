package app.zoetrope.generation;

import app.zoetrope.model.GenerationRequest;
import app.zoetrope.model.Money;
import app.zoetrope.model.Rates;

/// What a draft will cost, and of what that is made up.
///
/// @param seconds of one clip
/// @param clips takes times pictures
public record Estimate(int seconds, Money perSecond, Money perPicture, int clips) {
    public static Estimate of(Rates rates, GenerationRequest request, int clips) {
        return new Estimate(request.seconds(), rates.second(request.resolution()), rates.perPicture(), clips);
    }

    /// One clip: seconds x rate + picture fee.
    public Money each() {
        return perSecond.times(seconds).plus(perPicture);
    }

    public Money total() {
        return each().times(clips);
    }
}
