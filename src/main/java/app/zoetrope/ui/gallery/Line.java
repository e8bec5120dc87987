package app.zoetrope.ui.gallery;

import javafx.geometry.VPos;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/// One line of words, cut where the room ends. A label puts its text into the scene anew with each word that changes,
/// and styles it again; this one does not.
final class Line extends Region {
    private static final String CUT = "\u2026";

    private final Text text = new Text();
    private String whole = "";

    /// @param style of the words; the class `line` is there too
    Line(String style) {
        getStyleClass().add("line");
        text.getStyleClass().add(style);
        text.setTextOrigin(VPos.TOP);
        text.setManaged(false);
        text.fontProperty().subscribe(this::requestLayout);
        getChildren().add(text);
    }

    String text() {
        return whole;
    }

    void set(String words) {
        if (!words.equals(whole)) {
            whole = words;
            text.setText(words);
            requestLayout();
        }
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        text.setText(whole);
        return snappedLeftInset() + Math.ceil(text.getLayoutBounds().getWidth()) + snappedRightInset();
    }

    @Override
    protected double computePrefHeight(double width) {
        return snappedTopInset() + Math.ceil(text.getLayoutBounds().getHeight()) + snappedBottomInset();
    }

    @Override
    protected double computeMaxHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double room = getWidth() - snappedLeftInset() - snappedRightInset();
        text.relocate(snappedLeftInset(), snappedTopInset());
        text.setText(whole);
        if (text.getLayoutBounds().getWidth() > room + 0.5) {
            cut(room);
        }
    }

    /// The most letters that fit with the sign that there are more.
    private void cut(double room) {
        int fits = 0;
        int tooMany = whole.length();
        while (tooMany - fits > 1) {
            int middle = (fits + tooMany) / 2;
            text.setText(whole.substring(0, middle) + CUT);
            if (text.getLayoutBounds().getWidth() > room) {
                tooMany = middle;
            } else {
                fits = middle;
            }
        }
        boolean halved = fits > 0 && Character.isHighSurrogate(whole.charAt(fits - 1));
        text.setText(whole.substring(0, halved ? fits - 1 : fits).stripTrailing() + CUT);
    }
}
