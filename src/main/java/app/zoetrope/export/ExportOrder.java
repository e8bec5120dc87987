package app.zoetrope.export;

import app.zoetrope.model.Clip;
import java.nio.file.Path;
import java.util.List;

/// What a person asks for: these clips, in each of these ways, into this folder.
public record ExportOrder(
        List<Clip> clips,
        List<Preset> presets,
        Treatment treatment,
        NameTemplate names,
        Collision collision,
        Path folder) {
    /// The files untouched, under new names.
    public static ExportOrder copies(List<Clip> clips, NameTemplate names, Path folder) {
        return new ExportOrder(clips, List.of(Preset.UNTOUCHED), Treatment.PLAIN, names, Collision.COUNT, folder);
    }

    public ExportOrder with(List<Preset> newPresets, Treatment newTreatment, Collision newCollision) {
        return new ExportOrder(clips, newPresets, newTreatment, names, newCollision, folder);
    }
}
