package app.zoetrope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.zoetrope.model.EngineId;
import app.zoetrope.model.Job;
import app.zoetrope.model.JobState;
import app.zoetrope.secrets.VaultException;
import app.zoetrope.testkit.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyDoorTest {
    private static final String KEY = "SG_0123456789abcdef";
    private static final String PASSPHRASE = "a long way round";

    @TempDir
    Path folder;

    private Terminal terminal;
    private String picture;

    @BeforeEach
    void lock() throws IOException, VaultException {
        terminal = new Terminal(folder);
        picture = terminal.pictureFile().toString();
        var locked = LockedKey.in(folder.resolve("key.enc"), KEY, PASSPHRASE);
        terminal.secrets = locked;
        terminal.vault = Optional.of(locked);
    }

    private int generate(String... more) {
        String[] arguments = {"generate", "--image", picture, "--prompt", "a cat surfing"};
        return terminal.run(Stream.of(arguments, more).flatMap(Arrays::stream).toArray(String[]::new));
    }

    @Test
    void thePassphraseIsAskedForAndTheClipIsMadeByThePaidModel() {
        terminal.typed.add(PASSPHRASE);
        terminal.finishNext();
        assertThat(generate()).isZero();
        assertThat(terminal.queue.drafts.getFirst().engine()).isEqualTo(EngineId.SEGMIND);
        assertThat(terminal.secrets.key()).contains(KEY);
        assertThat(terminal.err).contains("Its passphrase:").doesNotContain(PASSPHRASE, KEY);
        assertThat(terminal.out).doesNotContain("passphrase", PASSPHRASE, KEY);
    }

    @Test
    void aWrongPassphraseIsAskedForAgain() {
        terminal.typed.addAll(List.of("something else", PASSPHRASE));
        terminal.finishNext();
        assertThat(generate("--engine", "segmind")).isZero();
        assertThat(terminal.err).contains("not its passphrase", "2 tries are left");
    }

    @Test
    void afterThreeWrongOnesNothingIsSent() {
        terminal.typed.addAll(List.of("one", "two", "three", PASSPHRASE));
        assertThat(generate("--engine", "segmind")).isEqualTo(Exit.FAILED.code());
        assertThat(terminal.err).contains("stays closed");
        assertThat(terminal.queue.drafts).isEmpty();
        assertThat(terminal.typed).containsExactly(PASSPHRASE);
    }

    @Test
    void whereNobodyCanBeAskedASentenceSaysWhatToDo() {
        assertThat(generate()).isEqualTo(Exit.FAILED.code());
        assertThat(terminal.err)
                .contains("SEGMIND_API_KEY", "terminal", "window", "--engine sketch")
                .doesNotContain("Its passphrase:");
        assertThat(terminal.queue.drafts).isEmpty();
        assertThat(terminal.run("balance")).isEqualTo(Exit.FAILED.code());
        assertThat(terminal.err).contains("SEGMIND_API_KEY");
    }

    @Test
    void theSketchAsksForNothing() {
        terminal.finishNext();
        assertThat(generate("--engine", "sketch")).isZero();
        assertThat(terminal.err).doesNotContain("passphrase");
    }

    @Test
    void theBalanceAsksToo() {
        terminal.typed.add(PASSPHRASE);
        assertThat(terminal.run("balance")).isZero();
        assertThat(terminal.out).contains("12.4");
    }

    @Test
    void aDamagedFileIsSaid() throws IOException {
        Files.writeString(folder.resolve("key.enc"), "nonsense");
        terminal.typed.add(PASSPHRASE);
        assertThat(terminal.run("balance")).isEqualTo(Exit.FAILED.code());
        assertThat(terminal.err).contains("damaged", "Enter the key anew");
    }

    @Test
    void whatWasLeftBehindIsFinishedWithTheKey() {
        Job running = Samples.job(EngineId.SEGMIND, new JobState.Running(Samples.run("r-1")));
        terminal.queue.jobs.put(running.id(), running);
        terminal.queue.leftBehind = List.of(running);
        terminal.finishNext();
        terminal.typed.add(PASSPHRASE);
        assertThat(terminal.run("resume")).isZero();
        assertThat(terminal.secrets.key()).contains(KEY);
    }

    @Test
    void aJobThatIsNotSentAsksForNoPassphrase() {
        Job queued = Samples.job(EngineId.SEGMIND, new JobState.Queued());
        terminal.queue.jobs.put(queued.id(), queued);
        terminal.typed.add(PASSPHRASE);
        terminal.run("resume");
        assertThat(terminal.typed).containsExactly(PASSPHRASE);
    }
}
