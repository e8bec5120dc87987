package app.zoetrope.ui.control;

import javafx.scene.control.Label;
import javafx.scene.text.Text;

/// Words in parts, with a dot between each two. A part for which a line has no more room begins the next one whole, and
/// no line begins or ends with a dot: in languages without spaces a time would be torn apart otherwise.
public final class PartsLabel extends Label {
    private final Text measure = new Text();
    private String whole = "";

    public PartsLabel() {
        setWrapText(true);
        // All the room there is, however short the words of this moment are.
        setMaxWidth(Double.MAX_VALUE);
        widthProperty().subscribe(this::fit);
        fontProperty().subscribe(this::fit);
    }

    public void say(String words) {
        if (!words.equals(whole)) {
            whole = words;
            fit();
        }
    }

    private void fit() {
        double room = getWidth() - snappedLeftInset() - snappedRightInset();
        setText(room > 0 ? Parts.broken(whole, room, this::width) : whole);
    }

    private double width(String words) {
        measure.setFont(getFont());
        measure.setText(words);
        return Math.ceil(measure.getLayoutBounds().getWidth());
    }
}
