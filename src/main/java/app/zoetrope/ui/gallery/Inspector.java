package app.zoetrope.ui.gallery;

import app.zoetrope.model.Clip;
import app.zoetrope.model.Judgement;
import app.zoetrope.text.Text;
import app.zoetrope.ui.control.Buttons;
import app.zoetrope.ui.control.Stars;
import app.zoetrope.ui.fx.KeyTip;
import app.zoetrope.ui.fx.Tips;
import app.zoetrope.ui.fx.ViewScope;
import java.util.List;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/// Everything about the chosen clip, or what several have in common, and what can be done with them.
final class Inspector extends VBox {
    private final GalleryViewModel model;
    private final PosterWall wall;
    private final PromptText headline = new PromptText();
    private final Label sum = new Label();
    private final Stars stars;
    private final Button favourite = Buttons.icon("favourite", BootstrapIcons.HEART, Text.of("gallery.favourite"));
    private final Button rejected = Buttons.icon("rejected", BootstrapIcons.SLASH_CIRCLE, Text.of("gallery.rejected"));
    private final NameField tags;
    private final NameField collections;
    private final Notes notes;
    private final FactSheet facts = new FactSheet();
    private final SourcePictures sources;
    private final HBox reuse;
    private final Button export = Buttons.labelled("export", BootstrapIcons.BOX_ARROW_UP, Text.of("gallery.export"));
    private final Button compare =
            Buttons.labelled("compare-two", BootstrapIcons.LAYOUT_SPLIT, Text.of("gallery.menu.compare"));
    private final Button folder =
            Buttons.icon("clip-reveal", BootstrapIcons.FOLDER2_OPEN, Text.of("gallery.menu.folder"));
    private final Button system =
            Buttons.icon("clip-system", BootstrapIcons.BOX_ARROW_UP_RIGHT, Text.of("gallery.menu.system"));
    private final Button delete = Buttons.icon("delete", BootstrapIcons.TRASH, Text.of("gallery.delete.tip"));
    private final Button restore =
            Buttons.labelled("restore", BootstrapIcons.ARROW_COUNTERCLOCKWISE, Text.of("gallery.menu.restore"));
    private final VBox content = new VBox();
    private final ScrollPane scroll = new ScrollPane(content);
    private final VBox acts = new VBox(8);
    private final Label hint = new Label(Text.of("gallery.nothing"));
    private final StackPane nothing = new StackPane(hint);

    Inspector(GalleryViewModel model, Posters posters) {
        this.model = model;
        setId("inspector");
        getStyleClass().addAll("inspector", "panel");
        wall = new PosterWall(posters);
        sources = new SourcePictures(posters);
        var shots = new ShotChain(model, posters);
        stars = new Stars().editable(model.judging()::rate);
        stars.setId("rate");
        tags = new NameField(
                "tag",
                new Completion(model.judging()::suggestTags),
                model.judging()::addTag,
                model.judging()::removeTag);
        collections = new NameField(
                "collection",
                new Completion(model.judging()::suggestCollections),
                model.judging()::collect,
                model.judging()::takeOut);
        notes = new Notes(model.judging()::note);
        rejected.setOnAction(_ -> model.judging().toggleRejected());
        sum.getStyleClass().add("second");
        sum.setWrapText(true);
        favourite.setOnAction(_ -> model.judging().toggleFavourite());
        var rating = new HBox(stars, space(), rejected, favourite);
        rating.setAlignment(Pos.CENTER_LEFT);
        content.getStyleClass().add("content");
        content.getChildren().addAll(wall, headline, sum, rating, tags, collections, notes, shots, facts, sources);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        reuse = reuse();
        acts();
        nothing.getStyleClass().add("nothing");
        hint.getStyleClass().add("third");
        hint.setWrapText(true);
        hint.setTextAlignment(TextAlignment.CENTER);
        VBox.setVgrow(nothing, Priority.ALWAYS);
        getChildren().addAll(nothing, scroll, acts);
        new ViewScope(this).whileShowing(() -> model.selectedProperty().subscribe(this::show));
    }

    void editTags() {
        tags.requestFocus();
    }

    private void show(List<Clip> clips) {
        boolean some = !clips.isEmpty();
        boolean one = clips.size() == 1;
        visible(nothing, !some);
        visible(scroll, some);
        visible(acts, some);
        visible(facts, one);
        visible(sources, one);
        visible(reuse, one);
        visible(compare, clips.size() == 2);
        visible(sum, !one);
        folder.setDisable(!one);
        system.setDisable(!one);
        if (!some) {
            return;
        }
        Clip first = clips.getFirst();
        wall.show(clips);
        headline.show(one ? first.request().prompt().strip() : Text.of("gallery.several", clips.size()));
        sum.setText(
                Text.of("gallery.sum", Text.clock(Facts.length(clips)), Text.exact(Facts.paid(clips)), clips.size()));
        boolean alike = clips.stream().allMatch(clip -> clip.rating() == first.rating());
        stars.show(alike ? first.rating() : 0);
        boolean liked = clips.stream().allMatch(Clip::favourite);
        favourite.setGraphic(new FontIcon(liked ? BootstrapIcons.HEART_FILL : BootstrapIcons.HEART));
        favourite.getGraphic().getStyleClass().add(liked ? "liked" : "plain");
        tags.show(common(clips, Judgement::tags));
        collections.show(common(clips, Judgement::collections));
        boolean bad = clips.stream().allMatch(clip -> clip.judgement().rejected());
        rejected.getGraphic().getStyleClass().removeAll("refused", "plain");
        rejected.getGraphic().getStyleClass().add(bad ? "refused" : "plain");
        KeyTip.set(rejected, Text.of(bad ? "gallery.rejected.off" : "gallery.rejected"));
        visible(notes, one);
        boolean inBin = clips.stream().anyMatch(clip -> clip.deleted().isPresent());
        visible(delete, !inBin);
        visible(restore, inBin);
        if (one) {
            notes.show(first);
            facts.show(first);
            sources.show(first);
        }
    }

    private static List<String> common(List<Clip> clips, Function<Judgement, List<String>> names) {
        return names.apply(clips.getFirst().judgement()).stream()
                .filter(name -> clips.stream()
                        .allMatch(clip -> names.apply(clip.judgement()).contains(name)))
                .toList();
    }

    private HBox reuse() {
        var all = new Button(Text.of("gallery.reuse"));
        all.setId("reuse-all");
        all.getStyleClass().add("left-half");
        KeyTip.put(all, Text.of("gallery.reuse.tip"));
        all.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(all, Priority.ALWAYS);
        all.setOnAction(_ -> model.reuse(Reuse.ALL));
        var parts = new MenuButton();
        parts.setId("reuse-part");
        parts.getStyleClass().add("right-half");
        parts.setAccessibleText(Text.of("gallery.reuse.parts"));
        Tips.put(parts, Text.of("gallery.reuse.parts"));
        parts.setMaxHeight(Double.MAX_VALUE);
        parts.getItems().addAll(ClipMenu.reuseItems(model));
        var both = new HBox(1, all, parts);
        HBox.setHgrow(both, Priority.ALWAYS);
        return both;
    }

    private void acts() {
        KeyTip.put(export, Text.of("gallery.export.tip"));
        export.setOnAction(_ -> model.export());
        export.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(export, Priority.ALWAYS);
        KeyTip.put(compare, Text.of("gallery.compare.tip"));
        compare.setOnAction(_ -> model.compare());
        compare.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(compare, Priority.ALWAYS);
        folder.setOnAction(_ -> model.outside().showInFolder());
        system.setOnAction(_ -> model.outside().openInSystem());
        delete.setOnAction(_ -> model.delete());
        restore.setOnAction(_ -> model.restore());
        var small = new HBox(4, folder, system, space(), restore, delete);
        small.setAlignment(Pos.CENTER_LEFT);
        acts.getStyleClass().add("acts");
        acts.getChildren().addAll(small, new HBox(8, reuse, compare, export));
    }

    private static Region space() {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    private static void visible(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
