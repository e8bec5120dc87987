package app.zoetrope.ui.preferences;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Pane;

/// Leaves the lines of a section that fit what is looked for, and marks the words in them. JavaFX thread.
final class Filter {
    private static final PseudoClass HIT = PseudoClass.getPseudoClass("hit");

    private final Finder finder;

    Filter(Finder finder) {
        this.finder = finder;
    }

    /// @param whole whether the title fits already, so that every line stays
    /// @return whether any line is left
    boolean lines(Pane card, boolean whole) {
        boolean any = false;
        for (Node line : card.getChildren()) {
            boolean group = line.getStyleClass().contains("key-group");
            boolean fits = finder.isIdle() || whole || (group ? group((Pane) line) : finder.finds(texts(line)));
            if (group && (finder.isIdle() || whole)) {
                ((Pane) line).getChildren().forEach(each -> show(each, true));
            }
            show(line, fits);
            if (fits && line.isManaged()) {
                line.pseudoClassStateChanged(Controls.FIRST, !any);
                any = true;
            }
            mark(line);
        }
        return any;
    }

    /// The lines of a group below its title.
    private boolean group(Pane group) {
        boolean any = false;
        for (Node line : group.getChildren().subList(1, group.getChildren().size())) {
            boolean fits = finder.finds(texts(line));
            show(line, fits);
            any |= fits;
        }
        return any;
    }

    /// Those that follow something themselves are left alone.
    private static void show(Node node, boolean visible) {
        if (!node.visibleProperty().isBound() && !node.managedProperty().isBound()) {
            node.setVisible(visible);
            node.setManaged(visible);
        }
    }

    void mark(Node node) {
        if (node instanceof Labeled labeled) {
            String text = String.valueOf(labeled.getText());
            labeled.pseudoClassStateChanged(HIT, !finder.isIdle() && !text.isEmpty() && finder.marks(text));
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::mark);
        }
    }

    private static List<String> texts(Node node) {
        var texts = new ArrayList<String>();
        collect(node, texts);
        return texts;
    }

    private static void collect(Node node, List<String> texts) {
        if (node instanceof Labeled labeled && labeled.getText() != null) {
            texts.add(labeled.getText());
        }
        if (node.getAccessibleText() != null) {
            texts.add(node.getAccessibleText());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, texts));
        }
    }
}
