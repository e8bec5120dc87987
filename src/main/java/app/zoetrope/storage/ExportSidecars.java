package app.zoetrope.storage;

import app.zoetrope.export.Sidecars;
import app.zoetrope.model.Clip;
import java.util.List;

/// The library's own sidecar for exported files; for a joined one the sidecars of its shots.
public final class ExportSidecars implements Sidecars {
    @Override
    public byte[] of(List<Clip> clips) {
        if (clips.size() == 1) {
            return Sidecar.bytes(clips.getFirst());
        }
        var content = Json.object();
        var shots = content.putArray("shots");
        clips.forEach(clip -> shots.add(Json.tree(clip)));
        return Json.writeReadably(content);
    }
}
