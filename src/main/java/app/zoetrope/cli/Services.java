package app.zoetrope.cli;

import app.zoetrope.export.FolderExport;
import app.zoetrope.export.PresetBook;
import app.zoetrope.export.Transcoder;
import app.zoetrope.generation.GenerationQueue;
import app.zoetrope.generation.Ledger;
import app.zoetrope.generation.PictureFetcher;
import app.zoetrope.generation.PicturePreparer;
import app.zoetrope.generation.QueueSettings;
import app.zoetrope.generation.VideoEngine;
import app.zoetrope.library.ClipLibrary;
import app.zoetrope.library.LibraryCare;
import app.zoetrope.model.Check;
import app.zoetrope.secrets.SecretStore;
import app.zoetrope.secrets.Vault;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/// What the commands work with. Each is built when it is first asked for, so that no command waits for what it does
/// not need. Closing leaves unfinished jobs for a later start.
public interface Services extends AutoCloseable {
    /// Takes up nothing that an earlier start left behind until `resume` is called on it.
    GenerationQueue queue();

    List<VideoEngine> engines();

    /// Rates and caps as they are now.
    QueueSettings limits();

    ClipLibrary library();

    Ledger ledger();

    SecretStore secrets();

    /// Where the key lies without a keyring.
    Vault vault();

    PicturePreparer pictures();

    PictureFetcher fetcher();

    /// Where fetched pictures are put.
    Path fetchedPictures();

    /// What `doctor` looks at, in order. Asking a supplier does the work.
    List<Supplier<Check>> checks();

    LibraryCare care();

    /// Moves the library to another folder.
    void moveLibrary(Path to, LibraryCare.Progress progress) throws IOException, InterruptedException;

    /// Carries out exports.
    FolderExport exports();

    Transcoder transcoder();

    PresetBook presets();

    @Override
    void close();
}
