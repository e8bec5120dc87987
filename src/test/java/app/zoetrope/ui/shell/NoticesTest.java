package app.zoetrope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.zoetrope.testkit.FxExtension;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Tag("fx")
@ExtendWith(FxExtension.class)
class NoticesTest {
    @Test
    void theButtonOfANoticeActsOnceAndTakesItAway() {
        List<String> done = new ArrayList<>();
        List<String> left = FxExtension.onFx(() -> {
            var notices = new Notices();
            notices.say("Moved to the bin", "Undo", () -> done.add("undone"));
            button(notices, 0).fire();
            return words(notices);
        });
        assertThat(done).containsExactly("undone");
        assertThat(left).isEmpty();
    }

    @Test
    void theOldestOfManyMakesRoom() {
        List<String> left = FxExtension.onFx(() -> {
            var notices = new Notices();
            List.of("one", "two", "three", "four").forEach(notices::say);
            return words(notices);
        });
        assertThat(left).containsExactly("two", "three", "four");
    }

    private static List<Node> rows(Notices notices) {
        return ((Parent) notices.layer()).getChildrenUnmodifiable();
    }

    private static Button button(Notices notices, int row) {
        return (Button)
                ((Parent) rows(notices).get(row)).getChildrenUnmodifiable().get(1);
    }

    private static List<String> words(Notices notices) {
        return rows(notices).stream()
                .map(row -> ((Label) ((Parent) row).getChildrenUnmodifiable().getFirst()).getText())
                .toList();
    }
}
