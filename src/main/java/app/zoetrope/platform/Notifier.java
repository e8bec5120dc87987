package app.zoetrope.platform;

/// Notices by the operating system, for somebody who looks elsewhere.
public interface Notifier extends AutoCloseable {
    /// Returns at once and never throws.
    ///
    /// @param onClick run on any thread when the notice is clicked, where the system tells of it
    /// @return false where it is not possible here
    boolean show(String title, String text, Runnable onClick);

    @Override
    void close();
}
