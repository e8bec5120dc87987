package app.zoetrope.ui.compose;

import app.zoetrope.model.EngineId;
import app.zoetrope.model.Money;
import app.zoetrope.text.Text;
import app.zoetrope.ui.fx.KeyTip;
import app.zoetrope.ui.fx.Tips;
import app.zoetrope.ui.fx.ViewScope;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/// The price, what stands in the way, and the button that carries both.
final class CostBar extends VBox {
    private final ComposeViewModel model;
    private final Label detail = label("cost-detail", "second");
    private final Label before = label("balance-before", "second");
    private final Label after = label("balance-after", "strong");
    private final HBox balance = new HBox(4, before, after);
    private final FontIcon noticeIcon = new FontIcon(BootstrapIcons.INFO_CIRCLE);
    private final Label noticeText = new Label();
    private final HBox notice = new HBox(noticeIcon, noticeText);
    private final HBox price = row(detail, balance);
    private final Label act = new Label();
    private final Label cost = label("cost", "price");
    private final Label key = label("generate-key", "key");
    private final Button generate = new Button();
    private final Label cap = label("cap", "second");
    private final Label estimate = new Label(Text.of("compose.cost.estimate"));

    /// @param compact whether an empty line must make room
    CostBar(ComposeViewModel model, ObservableValue<Boolean> compact) {
        this.model = model;
        getStyleClass().add("cost-bar");
        detail.setWrapText(true);
        detail.setMinHeight(Region.USE_PREF_SIZE);
        balance.setId("balance");
        balance.setMinWidth(Region.USE_PREF_SIZE);
        notice.setId("compose-problem");
        notice.setAlignment(Pos.CENTER_LEFT);
        noticeText.setWrapText(true);
        HBox.setHgrow(noticeText, Priority.ALWAYS);
        generate.setId("generate");
        generate.getStyleClass().add("accent");
        generate.setMaxWidth(Double.MAX_VALUE);
        KeyTip.tell(key, "[GENERATE]");
        var face = new HBox(8, act, new Label("\u00b7"), cost, key);
        face.setAlignment(Pos.CENTER);
        face.getStyleClass().add("face");
        generate.setGraphic(face);
        generate.setOnAction(_ -> model.generate());
        generate.disableProperty().bind(model.readyProperty().map(ready -> !ready));
        cap.setGraphic(new FontIcon(BootstrapIcons.SHIELD));
        estimate.getStyleClass().add("second");
        Tips.put(estimate, Text.of("compose.cost.estimateTip"));
        HBox limits = row(cap, estimate);
        limits.visibleProperty().bind(cap.visibleProperty().or(estimate.visibleProperty()));
        limits.managedProperty()
                .bind(limits.visibleProperty()
                        .or(BooleanExpression.booleanExpression(compact).not()));
        getChildren().addAll(notice, price, generate, limits);
        var scope = new ViewScope(this);
        ComposeMoney money = model.money();
        List.<ObservableValue<?>>of(
                        model.estimateProperty(),
                        model.engineProperty(),
                        money.balance(),
                        money.spentToday(),
                        money.spentThisMonth(),
                        money.capPerDay(),
                        money.capPerMonth())
                .forEach(each -> scope.whileShowing(() -> each.subscribe(_ -> refresh())));
        scope.whileShowing(() -> model.noticeProperty().subscribe(this::say));
    }

    /// The key that generates, as written on the button.
    StringProperty keyProperty() {
        return key.textProperty();
    }

    private void refresh() {
        Money total = model.estimateProperty().get().total();
        boolean sketch = model.engineProperty().get().equals(EngineId.SKETCH);
        detail.setText(CostLines.detail(
                model.estimateProperty().get(), model.draft().takes().get(), model.pictureCount()));
        act.setText(Text.of(sketch ? "compose.generate.sketch" : "compose.generate"));
        cost.setText(total.isZero() ? Text.of("compose.generate.free") : Text.price(total));
        generate.setAccessibleText(
                sketch ? Text.of("compose.generate.sketchName") : Text.of("compose.generate.name", Text.price(total)));
        show(CostLines.balance(model.money().balance().getValue(), total));
        String capLine = sketch ? "" : CostLines.cap(model.money());
        cap.setText(capLine);
        cap.setVisible(!capLine.isEmpty());
        estimate.setVisible(!total.isZero());
    }

    private void show(Optional<CostLines.BalanceLine> line) {
        balance.setVisible(line.isPresent());
        line.ifPresent(words -> {
            before.setText(words.before() + " \u2192");
            after.setText(words.after());
            after.getStyleClass().setAll("label", "strong", words.isShort() ? "bad" : "after");
            balance.setAccessibleText(Text.of("compose.balance.name", words.before(), words.after()));
        });
    }

    private void say(Optional<Notice> now) {
        notice.setVisible(now.isPresent());
        notice.setManaged(now.isPresent());
        // A short word of success takes the place of the price, so that nothing moves under the pointer.
        boolean inPlace = now.filter(note -> note.kind() == Notice.Kind.GOOD).isPresent();
        price.setVisible(!inPlace);
        price.setManaged(!inPlace);
        now.ifPresent(this::say);
    }

    private void say(Notice now) {
        noticeText.setText(now.text());
        noticeIcon.setIconCode(
                switch (now.kind()) {
                    case HINT -> BootstrapIcons.INFO_CIRCLE;
                    case WARNING -> BootstrapIcons.EXCLAMATION_TRIANGLE;
                    case BAD -> BootstrapIcons.EXCLAMATION_OCTAGON;
                    case GOOD -> BootstrapIcons.CHECK2_CIRCLE;
                });
        notice.getStyleClass()
                .setAll(
                        switch (now.kind()) {
                            case HINT -> List.of("notice");
                            case GOOD -> List.of("notice", "good");
                            case WARNING -> List.of("problem", "mild");
                            case BAD -> List.of("problem");
                        });
    }

    private static HBox row(Region left, Region right) {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        left.setMinWidth(0);
        var row = new HBox(8, left, gap, right);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Label label(String id, String style) {
        var label = new Label();
        label.setId(id);
        label.getStyleClass().add(style);
        return label;
    }
}
