package app.zoetrope.generation;

import java.nio.file.Path;

/// Brings a picture from an address that a person typed.
public interface PictureFetcher {
    /// Blocks; interruptible. https only, limited in size and time, never to a local address, not even by redirect.
    ///
    /// @param folder where the file is written, under a name made from the address
    Path fetch(String address, Path folder) throws PictureException, InterruptedException;
}
