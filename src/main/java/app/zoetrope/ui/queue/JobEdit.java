package app.zoetrope.ui.queue;

import app.zoetrope.model.GenerationRequest;
import app.zoetrope.model.Money;
import app.zoetrope.model.Resolution;
import java.util.List;
import javafx.beans.Observable;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// A waiting job while the user changes it: nothing is taken before `save`.
final class JobEdit {
    private final JobCard card;
    private final JobDeeds deeds;
    private final StringProperty prompt;
    private final ObjectProperty<Resolution> resolution;
    private final IntegerProperty seconds;
    private final ReadOnlyObjectWrapper<Money> price;
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    JobEdit(JobCard card, JobDeeds deeds) {
        this.card = card;
        this.deeds = deeds;
        GenerationRequest asked = card.job().request();
        prompt = new SimpleStringProperty(asked.prompt());
        resolution = new SimpleObjectProperty<>(asked.resolution());
        seconds = new SimpleIntegerProperty(asked.seconds());
        price = new ReadOnlyObjectWrapper<>(calculate());
        List.<Observable>of(prompt, resolution, seconds).forEach(each -> each.subscribe(this::changed));
    }

    StringProperty promptProperty() {
        return prompt;
    }

    ObjectProperty<Resolution> resolutionProperty() {
        return resolution;
    }

    IntegerProperty secondsProperty() {
        return seconds;
    }

    ReadOnlyObjectProperty<Money> priceProperty() {
        return price.getReadOnlyProperty();
    }

    /// Why it was not taken; empty otherwise.
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    void save(Runnable onDone) {
        deeds.edit(card, request(), onDone, problem::set);
    }

    private void changed() {
        problem.set("");
        price.set(calculate());
    }

    private Money calculate() {
        return deeds.price(card.job(), request());
    }

    private GenerationRequest request() {
        return new GenerationRequest(
                prompt.get().strip(), card.job().request().ratio(), resolution.get(), seconds.get());
    }
}
