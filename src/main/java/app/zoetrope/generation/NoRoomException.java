package app.zoetrope.generation;

import java.io.IOException;

/// The drive of the library is full, or would be.
public final class NoRoomException extends IOException {
    private static final long serialVersionUID = 1;

    public NoRoomException(String message) {
        super(message);
    }
}
