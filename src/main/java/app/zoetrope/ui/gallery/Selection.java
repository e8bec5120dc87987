package app.zoetrope.ui.gallery;

import app.zoetrope.model.Clip;
import app.zoetrope.model.ClipId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The chosen clips, by their own names and not by their places: what arrives meanwhile never slips under a choice.
final class Selection {
    private final Map<ClipId, Clip> chosen = new LinkedHashMap<>();
    private int anchor = -1;
    private int lead = -1;

    /// This one and no other.
    void only(int index, Clip clip) {
        chosen.clear();
        chosen.put(clip.id(), clip);
        anchor = index;
        lead = index;
    }

    /// One more, or one less.
    void toggle(int index, Clip clip) {
        if (chosen.remove(clip.id()) == null) {
            chosen.put(clip.id(), clip);
        }
        anchor = index;
        lead = index;
    }

    /// The clips from the anchor to a place, both included, and no other.
    void span(List<Clip> clips, int newLead) {
        chosen.clear();
        clips.forEach(clip -> chosen.put(clip.id(), clip));
        lead = newLead;
    }

    /// These too, from that place on.
    void add(int index, List<Clip> clips) {
        clips.forEach(clip -> chosen.put(clip.id(), clip));
        anchor = anchor < 0 ? index : anchor;
        lead = index;
    }

    void all(List<Clip> clips) {
        clips.forEach(clip -> chosen.put(clip.id(), clip));
        anchor = 0;
        lead = Math.max(lead, 0);
    }

    void clear() {
        chosen.clear();
        anchor = -1;
        lead = -1;
    }

    void drop(Collection<ClipId> gone) {
        chosen.keySet().removeAll(gone);
    }

    /// A newer state of a clip.
    void replace(Clip clip) {
        chosen.computeIfPresent(clip.id(), (_, _) -> clip);
    }

    /// The list has changed by so many places before the lead.
    void shift(int places) {
        if (lead >= 0) {
            lead = Math.max(0, lead + places);
            anchor = Math.max(0, anchor + places);
        }
    }

    /// Where a range starts: the anchor, else the beginning.
    int anchor() {
        return Math.max(0, anchor);
    }

    /// Where the keyboard stands; -1 where it stands nowhere.
    int lead() {
        return lead;
    }

    boolean has(ClipId id) {
        return chosen.containsKey(id);
    }

    List<Clip> clips() {
        return List.copyOf(chosen.values());
    }
}
