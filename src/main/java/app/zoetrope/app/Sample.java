package app.zoetrope.app;

import app.zoetrope.text.Text;
import app.zoetrope.ui.compose.Reuse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/// The picture and the prompt of the first start, so that the button works at once.
final class Sample {
    private Sample() {}

    /// Copies the picture out of the application; blocks.
    static Path picture(Path dataFolder) throws IOException {
        Path file = dataFolder.resolve("sample").resolve("sample.jpg");
        if (!Files.exists(file)) {
            Files.createDirectories(file.getParent());
            Path draft = Files.createTempFile(file.getParent(), "sample", ".tmp");
            try (InputStream picture = Objects.requireNonNull(Sample.class.getResourceAsStream("sample.jpg"))) {
                Files.copy(picture, draft, StandardCopyOption.REPLACE_EXISTING);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return file;
    }

    static Reuse reuse(Path picture) {
        return Reuse.NOTHING
                .withPicture(picture, Text.of("shell.sample.name"))
                .withPrompt(Text.of("shell.sample.prompt"));
    }
}
