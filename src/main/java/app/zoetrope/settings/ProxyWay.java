package app.zoetrope.settings;

/// How the network is reached.
public enum ProxyWay {
    /// As the operating system and the environment say.
    SYSTEM,
    /// Through the proxy that the user names.
    MANUAL,
    /// Straight, whatever the system says.
    NONE
}
