package app.zoetrope.engine.segmind;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.nio.channels.UnresolvedAddressException;
import org.junit.jupiter.api.Test;

class NetworkExceptionTest {
    @Test
    void itSaysWhatAnyOfTheCausesSays() {
        var refused = new ConnectException();
        refused.initCause(new IllegalStateException("Connection refused"));
        assertThat(lost(refused)).hasMessage("Connection refused");
    }

    @Test
    void itDoesNotTellNamesOfClasses() {
        var noName = new ConnectException();
        noName.initCause(new UnresolvedAddressException());
        assertThat(lost(noName)).hasMessage("");
    }

    private static NetworkException lost(Exception cause) {
        return new NetworkException(NetworkException.Stage.NOT_CONNECTED, cause);
    }
}
