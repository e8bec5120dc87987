package app.zoetrope.ui.player;

/// A video that could not even be opened.
public final class PlaybackException extends Exception {
    private static final long serialVersionUID = 1;

    private final Playback.Fault fault;

    public PlaybackException(Playback.Fault fault, String detail, Throwable cause) {
        super(detail, cause);
        this.fault = fault;
    }

    public Playback.Fault fault() {
        return fault;
    }
}
