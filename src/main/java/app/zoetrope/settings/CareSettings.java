package app.zoetrope.settings;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.StringProperty;

/// How the application looks after itself and its user.
public final class CareSettings {
    private final BooleanProperty crashReports;
    private final BooleanProperty updates;
    private final StringProperty updateAddress;
    private final BooleanProperty welcomed;

    CareSettings(Fields fields) {
        crashReports = fields.flag("care.crashReports", true);
        updates = fields.flag("care.updates", false);
        updateAddress = fields.text("care.updateAddress", "");
        welcomed = fields.flag("care.welcomed", false);
    }

    /// Whether a report is written to the data folder when something breaks. It never leaves this machine.
    public BooleanProperty crashReportsProperty() {
        return crashReports;
    }

    /// Whether the address below is asked at a start for a newer version.
    public BooleanProperty updatesProperty() {
        return updates;
    }

    /// Of a JSON file that names the newest version; empty for none.
    public StringProperty updateAddressProperty() {
        return updateAddress;
    }

    /// Whether the welcome has been seen to its end or closed.
    public BooleanProperty welcomedProperty() {
        return welcomed;
    }
}
