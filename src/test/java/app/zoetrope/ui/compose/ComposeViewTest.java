package app.zoetrope.ui.compose;

import static org.assertj.core.api.Assertions.assertThat;

import app.zoetrope.model.Fit;
import app.zoetrope.model.Money;
import app.zoetrope.testkit.DirectTaskRunner;
import app.zoetrope.testkit.FxExtension;
import app.zoetrope.testkit.Look;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.ColorScheme;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@Tag("fx")
@ExtendWith(FxExtension.class)
class ComposeViewTest {
    @TempDir
    private Path folder;

    private final DirectTaskRunner tasks = new DirectTaskRunner();

    @Test
    void looks() {
        look("ready", ColorScheme.DARK, 848, _ -> {});
        look("light", ColorScheme.LIGHT, 848, _ -> {});
        look("small", ColorScheme.DARK, 588, _ -> {});
        look("tall", ColorScheme.DARK, 848, kit -> kit.file("tower-900x1600.jpg"));
        look("padded", ColorScheme.LIGHT, 848, kit -> {
            kit.file("wide-1800x700.jpg");
            kit.kit.draft.fit().set(Fit.PAD);
            kit.kit.draft.background().set("#30343c");
        });
        look("clear", ColorScheme.DARK, 848, kit -> {
            kit.file("logo-600x500-clear.png");
            kit.model.picture().frame(new app.zoetrope.model.CropFrame(0.6, 0.6, 1.6));
        });
        look("batch", ColorScheme.DARK, 848, kit -> {
            kit.model.picture().offer(List.of(Path.of("a-1600x900.jpg"), Path.of("b-900x900.jpg"), Path.of("c.txt")));
            kit.kit.draft.takes().set(3);
        });
        look("no-key", ColorScheme.DARK, 700, kit -> kit.kit.hasKey.set(false));
        look("error", ColorScheme.LIGHT, 848, kit -> {
            kit.file("broken.jpg");
            kit.kit.draft.prompt().set("word ".repeat(830));
        });
        look("empty", ColorScheme.DARK, 848, kit -> {
            kit.model.picture().clear();
            kit.kit.draft.prompt().set("");
        });
        assertThat(folder).exists();
    }

    private record Shown(ComposeKit kit, ComposeViewModel model) {
        void file(String name) {
            model.picture().offer(List.of(Path.of(name)));
        }
    }

    private void look(String name, ColorScheme scheme, int height, Consumer<Shown> change) {
        var kit = new ComposeKit(folder, tasks);
        kit.balance("12.40");
        kit.capDay.set(Optional.of(Money.usd("10")));
        Stage stage = Look.show(
                () -> {
                    ComposeViewModel model = kit.readyModel();
                    change.accept(new Shown(kit, model));
                    tasks.elapse();
                    return new ComposeView(model, () -> {});
                },
                360,
                height,
                scheme);
        Look.shoot(stage, Path.of("target/looks/compose-" + name + ".png"));
        FxExtension.runOnFx(stage::hide);
    }
}
