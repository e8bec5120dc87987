package app.zoetrope.model;

import java.util.List;
import java.util.stream.Stream;

/// What a person thinks of a clip, and where they put it.
///
/// @param rating 0 (none) to 5
/// @param rejected put aside as no good, yet kept
/// @param tags as typed, each once whatever its case
/// @param collections the names of the collections made by hand that it is in
/// @param notes free text; may be empty
public record Judgement(
        int rating, boolean favourite, boolean rejected, List<String> tags, List<String> collections, String notes) {
    public static final Judgement NONE = new Judgement(0, false, false, List.of(), List.of(), "");

    public Judgement rated(int stars) {
        return new Judgement(stars, favourite, rejected, tags, collections, notes);
    }

    public Judgement liked(boolean isFavourite) {
        return new Judgement(rating, isFavourite, rejected, tags, collections, notes);
    }

    public Judgement setAside(boolean isRejected) {
        return new Judgement(rating, favourite, isRejected, tags, collections, notes);
    }

    public Judgement tagged(List<String> newTags) {
        return new Judgement(rating, favourite, rejected, newTags, collections, notes);
    }

    public Judgement collected(List<String> newCollections) {
        return new Judgement(rating, favourite, rejected, tags, newCollections, notes);
    }

    public Judgement noted(String newNotes) {
        return new Judgement(rating, favourite, rejected, tags, collections, newNotes);
    }

    /// This judgement without what changed from `before` to `after`; what was changed since by others stays.
    public Judgement undo(Judgement before, Judgement after) {
        return new Judgement(
                before.rating == after.rating ? rating : before.rating,
                before.favourite == after.favourite ? favourite : before.favourite,
                before.rejected == after.rejected ? rejected : before.rejected,
                undo(tags, before.tags, after.tags),
                undo(collections, before.collections, after.collections),
                before.notes.equals(after.notes) ? notes : before.notes);
    }

    private static List<String> undo(List<String> now, List<String> before, List<String> after) {
        if (now.equals(after)) {
            return before;
        }
        return Stream.concat(
                        now.stream().filter(each -> before.contains(each) || !after.contains(each)),
                        before.stream().filter(each -> !after.contains(each)))
                .distinct()
                .toList();
    }
}
