package app.zoetrope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.zoetrope.settings.Language;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URL;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.application.ColorScheme;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GuidePictureTest {
    @ParameterizedTest
    @MethodSource("all")
    void everyPictureIsThereInEveryLanguageAndThemeAndAsLargeAsItsPlace(
            GuidePicture picture, Locale language, ColorScheme scheme) throws IOException {
        URL file = GuidePicture.class.getResource(picture.file(language, scheme));

        assertThat(file).as("installer/pictures takes it").isNotNull();
        BufferedImage taken = ImageIO.read(file);
        assertThat(taken.getWidth()).isEqualTo((int) picture.width() * GuidePicture.SCALE);
        assertThat(taken.getHeight()).isEqualTo((int) picture.height() * GuidePicture.SCALE);
    }

    static Stream<Arguments> all() {
        return Arrays.stream(GuidePicture.values())
                .flatMap(picture -> languages()
                        .flatMap(language -> Arrays.stream(ColorScheme.values())
                                .map(scheme -> Arguments.of(picture, language, scheme))));
    }

    private static Stream<Locale> languages() {
        return Language.spoken().stream().map(language -> language.over(Locale.ROOT));
    }

    @Test
    void aLanguageWithoutPicturesHasTheEnglishOnes() {
        assertThat(GuidePicture.WATCH.address(Locale.ITALIAN, ColorScheme.DARK))
                .isEqualTo(GuidePicture.WATCH.address(Locale.ENGLISH, ColorScheme.DARK));
    }
}
