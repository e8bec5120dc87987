package app.zoetrope.ui.preferences;

import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// A setting as text. What is typed is taken as soon as it is valid; until then the setting stays, and the problem
/// says why.
public final class Field<T> {
    private final Property<T> setting;
    private final Function<T, String> write;
    private final Function<String, T> read;
    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private boolean typing;

    /// @param read throws `Invalid` for what cannot be taken
    Field(Property<T> setting, Function<T, String> write, Function<String, T> read) {
        this.setting = setting;
        this.write = write;
        this.read = read;
        text.set(write.apply(setting.getValue()));
        setting.subscribe((_, _) -> settingChanged());
        text.subscribe((_, now) -> typed(now));
    }

    /// Why a text cannot be taken, in words for the person who typed it.
    static final class Invalid extends RuntimeException {
        private static final long serialVersionUID = 1;

        Invalid(String sentence) {
            super(sentence, null, false, false);
        }

        String sentence() {
            return String.valueOf(getMessage());
        }
    }

    public StringProperty textProperty() {
        return text;
    }

    /// Empty where the text was taken.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// The person has gone elsewhere: the text becomes what the setting is.
    public void leave() {
        if (problem.get().isEmpty()) {
            text.set(write.apply(setting.getValue()));
        }
    }

    private void typed(String now) {
        T value;
        try {
            value = read.apply(now.strip());
        } catch (Invalid wrong) {
            problem.set(wrong.sentence());
            return;
        }
        problem.set("");
        typing = true;
        try {
            setting.setValue(value);
        } finally {
            typing = false;
        }
    }

    private void settingChanged() {
        if (!typing) {
            text.set(write.apply(setting.getValue()));
        }
    }
}
