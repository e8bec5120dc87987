package app.zoetrope.storage;

/// The database could not do what was asked: a full disk, a locked or damaged file.
public final class StorageException extends RuntimeException {
    private static final long serialVersionUID = 1;

    StorageException(String message, Throwable cause) {
        super(message, cause);
    }

    StorageException(String message) {
        super(message);
    }
}
