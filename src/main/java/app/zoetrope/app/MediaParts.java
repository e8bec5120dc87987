package app.zoetrope.app;

import app.zoetrope.export.FolderExport;
import app.zoetrope.export.PresetBook;
import app.zoetrope.export.ProvenanceReader;
import app.zoetrope.export.Transcoder;
import app.zoetrope.generation.PicturePreparer;
import app.zoetrope.library.ClipLibrary;
import app.zoetrope.media.FfmpegPictures;
import app.zoetrope.media.FfmpegTranscoder;
import app.zoetrope.media.FfprobeProvenance;
import app.zoetrope.media.ImageIoPictures;
import app.zoetrope.media.MediaKit;
import app.zoetrope.storage.ExportSidecars;
import app.zoetrope.storage.FileExports;
import app.zoetrope.storage.FilePresets;
import java.nio.file.Path;

/// What works on pictures and videos.
///
/// @param clips posters, frames and facts of clips
/// @param stills pictures that are to be sent
/// @param provenance what a file says of its making
record MediaParts(
        MediaKit kit,
        FfmpegPictures clips,
        PicturePreparer stills,
        Transcoder transcoder,
        FolderExport exports,
        PresetBook presets,
        ProvenanceReader provenance) {
    static Path kitCache(Path data) {
        return data.resolve("cache");
    }

    static MediaParts of(Path data, Path scratch, ClipLibrary library) {
        MediaKit kit = MediaKit.find(kitCache(data));
        var transcoder = new FfmpegTranscoder(kit, scratch);
        var journal = new FileExports(data, library::find, library::file);
        return new MediaParts(
                kit,
                new FfmpegPictures(kit, data),
                new ImageIoPictures(),
                transcoder,
                new FolderExport(transcoder, new ExportSidecars(), journal),
                new FilePresets(data),
                new FfprobeProvenance(kit));
    }
}
