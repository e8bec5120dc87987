package app.zoetrope.ui.player;

import app.zoetrope.model.Clip;
import app.zoetrope.text.Text;
import app.zoetrope.ui.control.Stars;
import app.zoetrope.ui.fx.KeyTip;
import app.zoetrope.ui.fx.ViewScope;
import app.zoetrope.ui.player.CompareViewModel.Pair;
import app.zoetrope.ui.player.CompareViewModel.Side;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/// The stars of both clips, and what differs between them before what does not.
final class ComparePanel extends VBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final CompareViewModel model;
    private final Rated a = new Rated(Side.A);
    private final Rated b = new Rated(Side.B);
    private final VBox lines = new VBox();

    ComparePanel(CompareViewModel model) {
        this.model = model;
        getStyleClass().addAll("compare-panel", "panel");
        var caption = new Label(Text.of("compare.differences").toUpperCase(Locale.getDefault()));
        caption.getStyleClass().add("caption");
        lines.getStyleClass().add("lines");
        var scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(a, b, help(), caption, scroll);
        var scope = new ViewScope(this);
        scope.whileShowing(() -> model.pairProperty().subscribe(this::show));
        scope.whileShowing(() -> model.sideProperty().subscribe(side -> {
            a.pseudoClassStateChanged(CHOSEN, side == Side.A);
            b.pseudoClassStateChanged(CHOSEN, side == Side.B);
        }));
    }

    private static Label help() {
        var help = new Label();
        help.getStyleClass().add("third");
        help.setWrapText(true);
        help.setMinHeight(USE_PREF_SIZE);
        KeyTip.tell(help, Text.of("compare.side.help"));
        return help;
    }

    private void show(Optional<Pair> pair) {
        pair.ifPresent(two -> {
            a.show(two.a());
            b.show(two.b());
            List<Differences.Line> all = Differences.of(two.a(), two.b());
            lines.getChildren().clear();
            all.stream()
                    .filter(Differences.Line::differs)
                    .map(ComparePanel::differing)
                    .forEach(lines.getChildren()::add);
            all.stream().filter(line -> !line.differs()).map(ComparePanel::same).forEach(lines.getChildren()::add);
        });
    }

    private static VBox differing(Differences.Line line) {
        var mark = new FontIcon(BootstrapIcons.ARROW_LEFT_RIGHT);
        mark.getStyleClass().add("mark");
        var name = new Label(line.name(), mark);
        name.getStyleClass().addAll("second", "strong");
        name.setAccessibleText(line.name() + ", " + Text.of("compare.differs"));
        var box = new VBox(2, name, value(Side.A, line.a()), value(Side.B, line.b()));
        box.getStyleClass().addAll("line", "differs");
        return box;
    }

    private static HBox value(Side side, String words) {
        var name = new Label(Text.of("compare.side." + side));
        name.getStyleClass().addAll("third", "side");
        name.setMinWidth(USE_PREF_SIZE);
        var value = new Label(words);
        value.setWrapText(true);
        return new HBox(8, name, value);
    }

    private static HBox same(Differences.Line line) {
        var name = new Label(line.name());
        name.getStyleClass().add("third");
        name.setMinWidth(USE_PREF_SIZE);
        var value = new Label(line.a());
        value.getStyleClass().add("second");
        value.setWrapText(line.a().length() > 40);
        value.setAlignment(Pos.CENTER_RIGHT);
        var box = new HBox(12, name, gap(), value);
        box.getStyleClass().add("line");
        return box;
    }

    private static Region gap() {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    /// One clip's letter, first words and stars. A click chooses it.
    private final class Rated extends VBox {
        private final Label words = new Label();
        private final Stars stars;
        private final Side side;

        Rated(Side side) {
            this.side = side;
            getStyleClass().addAll("rated", "card");
            var letter = new Label(Text.of("compare.side." + side));
            letter.getStyleClass().addAll("badge", "side-name");
            letter.setMinWidth(USE_PREF_SIZE);
            stars = new Stars().editable(value -> model.rate(side, value));
            stars.setId("rate-" + side.name().toLowerCase(Locale.ROOT));
            words.getStyleClass().add("strong");
            var top = new HBox(8, letter, words);
            top.setAlignment(Pos.CENTER_LEFT);
            getChildren().addAll(top, stars);
            setOnMouseClicked(_ -> model.sideProperty().set(side));
        }

        void show(Clip clip) {
            words.setText(clip.request().prompt().strip().replaceAll("\\s+", " "));
            setAccessibleText(Text.of("compare.side.name", side, words.getText()));
            stars.show(clip.rating());
        }
    }
}
