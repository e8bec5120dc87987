package app.zoetrope.ui.compose;

import app.zoetrope.text.Text;
import app.zoetrope.ui.control.Bubble;
import app.zoetrope.ui.control.Buttons;
import app.zoetrope.ui.fx.Images;
import app.zoetrope.ui.fx.TaskRunner;
import app.zoetrope.ui.fx.Tips;
import app.zoetrope.ui.fx.ViewScope;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/// Says how many pictures there are, where there are several; opens the list of them.
final class BatchChip extends Button {
    private static final double THUMB = 40;

    private final PictureViewModel model;
    private final TaskRunner tasks;

    BatchChip(PictureViewModel model, TaskRunner tasks) {
        super("", new FontIcon(BootstrapIcons.IMAGES));
        this.model = model;
        this.tasks = tasks;
        setId("batch");
        getStyleClass().addAll("door", "batch");
        Tips.put(this, Text.of("compose.picture.countTip"));
        var bubble = new Bubble(PopOver.ArrowLocation.TOP_LEFT, this::list);
        setOnAction(_ -> bubble.toggle(this));
        new ViewScope(this).whileShowing(() -> {
            count();
            return model.pictures().subscribe(this::count);
        });
    }

    private VBox list() {
        var list = new ListView<>(model.pictures());
        list.setId("batch-list");
        list.setCellFactory(_ -> new Cell());
        list.setOnKeyPressed(event -> {
            @Nullable GivenPicture chosen = list.getSelectionModel().getSelectedItem();
            if (chosen != null && event.getCode() == KeyCode.DELETE) {
                model.remove(chosen);
            } else if (chosen != null && event.getCode() == KeyCode.ENTER) {
                model.show(chosen);
            }
        });
        var content = new VBox(list);
        content.getStyleClass().add("bubble");
        return content;
    }

    private void count() {
        int count = model.pictures().size();
        setText(Text.of("compose.picture.count", count));
        setVisible(count > 1);
        setManaged(count > 1);
    }

    private final class Cell extends ListCell<GivenPicture> {
        private final ImageView picture = new ImageView();
        private final Label name = new Label();
        private final Button remove = Buttons.icon("batch-remove", BootstrapIcons.X, "");
        private final HBox row;
        private @Nullable GivenPicture of;
        private TaskRunner.Cancellable loading = () -> {};

        Cell() {
            picture.setFitWidth(THUMB);
            picture.setFitHeight(THUMB * 0.75);
            picture.setPreserveRatio(true);
            var frame = new StackPane(picture);
            frame.setMinSize(THUMB, THUMB * 0.75);
            name.setMaxWidth(Double.MAX_VALUE);
            name.setMinWidth(0);
            HBox.setHgrow(name, Priority.ALWAYS);
            remove.setFocusTraversable(false);
            row = new HBox(10, frame, name, remove);
            row.setAlignment(Pos.CENTER_LEFT);
            row.setMinWidth(0);
            row.setPrefWidth(0);
            remove.setMinWidth(Region.USE_PREF_SIZE);
            setOnMouseClicked(_ -> {
                if (of != null) {
                    model.show(of);
                }
            });
            remove.setOnAction(_ -> {
                if (of != null) {
                    model.remove(of);
                }
            });
        }

        @Override
        protected void updateItem(@Nullable GivenPicture item, boolean empty) {
            super.updateItem(item, empty);
            @Nullable GivenPicture wanted = empty ? null : item;
            setGraphic(wanted == null ? null : row);
            boolean same = of != null && wanted != null && of.file().equals(wanted.file());
            of = wanted;
            if (wanted == null || same) {
                return;
            }
            name.setText(wanted.name());
            remove.setAccessibleText(Text.of("compose.picture.removeOne", wanted.name()));
            Tips.put(remove, Text.of("compose.picture.removeOne", wanted.name()));
            picture.setImage(null);
            loading.cancel();
            loading = tasks.run(
                    () -> Images.of(model.thumbnail(wanted, (int) (THUMB * 2))),
                    image -> {
                        if (wanted.equals(of)) {
                            picture.setImage(image);
                        }
                    },
                    _ -> {});
        }
    }
}
