package app.zoetrope.app;

import app.zoetrope.cli.Services;
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
import app.zoetrope.platform.AppFolders;
import app.zoetrope.secrets.SecretStore;
import app.zoetrope.secrets.Vault;
import app.zoetrope.storage.StorageException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/// The same objects as the window's, for the commands of the terminal.
public final class TerminalServices implements Services {
    private final Core core;

    private TerminalServices(Core core) {
        this.core = core;
    }

    /// @throws UncheckedIOException where the data folder cannot be used
    public static TerminalServices open(AppFolders folders) {
        try {
            var core = new Core(folders, System::getenv);
            core.repair();
            return new TerminalServices(core);
        } catch (StorageException e) {
            throw new UncheckedIOException(new IOException(e.getMessage(), e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new InterruptedIOException());
        }
    }

    @Override
    public GenerationQueue queue() {
        return core.queue();
    }

    @Override
    public List<VideoEngine> engines() {
        return core.engines();
    }

    @Override
    public QueueSettings limits() {
        return Bridges.queue(core.settings());
    }

    @Override
    public ClipLibrary library() {
        return core.library();
    }

    @Override
    public Ledger ledger() {
        return core.ledger();
    }

    @Override
    public SecretStore secrets() {
        return core.secrets();
    }

    @Override
    public Vault vault() {
        return core.vault();
    }

    @Override
    public PicturePreparer pictures() {
        return core.media().stills();
    }

    @Override
    public PictureFetcher fetcher() {
        return core.fetcher();
    }

    @Override
    public Path fetchedPictures() {
        return core.scratch();
    }

    @Override
    public List<Supplier<Check>> checks() {
        return new Checks(core).all();
    }

    @Override
    public void moveLibrary(Path to, LibraryCare.Progress progress) throws IOException, InterruptedException {
        core.mover().move(to, progress, Runnable::run);
    }

    @Override
    public FolderExport exports() {
        return core.media().exports();
    }

    @Override
    public Transcoder transcoder() {
        return core.media().transcoder();
    }

    @Override
    public PresetBook presets() {
        return core.media().presets();
    }

    @Override
    public LibraryCare care() {
        return core.care();
    }

    @Override
    public void close() {
        core.close();
    }
}
