package app.zoetrope.settings;

/// How the network is reached, as it is at a moment; for any thread.
///
/// @param host of the user's own proxy; may be empty
public record NetworkChoice(ProxyWay way, String host, int port) {}
