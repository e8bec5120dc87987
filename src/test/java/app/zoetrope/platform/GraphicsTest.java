package app.zoetrope.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GraphicsTest {
    @ParameterizedTest
    @ValueSource(strings = {"/dev/dri", "/dev/nvidiactl", "/dev/dxg"})
    void aLinuxWithADeviceForGraphicsIsAskedForIt(String device) {
        assertThat(Graphics.mayAccelerate(Os.LINUX, device::equals)).isTrue();
    }

    @Test
    void aLinuxWithoutOneIsNot() {
        assertThat(Graphics.mayAccelerate(Os.LINUX, _ -> false)).isFalse();
    }

    @Test
    void elsewhereItIsAlwaysAskedFor() {
        assertThat(Graphics.mayAccelerate(Os.WINDOWS, _ -> false)).isTrue();
        assertThat(Graphics.mayAccelerate(Os.MAC, _ -> false)).isTrue();
    }
}
