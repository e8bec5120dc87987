package app.zoetrope.settings;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;

/// How the network is reached.
public final class NetworkSettings {
    private final ObjectProperty<ProxyWay> way;
    private final StringProperty host;
    private final IntegerProperty port;

    NetworkSettings(Fields fields) {
        way = fields.choice("network.proxy", ProxyWay.SYSTEM);
        host = fields.text("network.host", "");
        port = fields.number("network.port", 8080, 1, 65_535);
    }

    public ObjectProperty<ProxyWay> wayProperty() {
        return way;
    }

    /// Of the user's own proxy; counts where the way is MANUAL.
    public StringProperty hostProperty() {
        return host;
    }

    public IntegerProperty portProperty() {
        return port;
    }

    NetworkChoice choice() {
        return new NetworkChoice(way.get(), host.get().strip(), port.get());
    }
}
