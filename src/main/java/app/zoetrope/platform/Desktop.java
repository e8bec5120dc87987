package app.zoetrope.platform;

import java.net.URI;
import java.nio.file.Path;

/// What is asked of the operating system's desktop. Calls return at once and never throw; false says that it is not
/// possible here.
public interface Desktop {
    /// Shows the file in its folder.
    boolean reveal(Path file);

    /// Opens the file with the program that the user has for it.
    boolean open(Path file);

    boolean browse(URI address);
}
