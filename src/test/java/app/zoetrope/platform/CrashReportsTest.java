package app.zoetrope.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashReportsTest {
    @TempDir
    Path data;

    @Test
    void aReportTellsWhatBrokeWithoutTheKeyAndOnlyOnce() throws IOException {
        var reports = new CrashReports(data, "1.2.3", text -> text.replace("SG_SECRET", "[key]"), Clock.systemUTC());
        var told = new ArrayList<Path>();
        reports.listen(told::add);
        Files.createDirectories(data.resolve("logs"));
        Files.writeString(data.resolve("logs").resolve("zoetrope.log"), "the line before SG_SECRET");
        var failure = new IllegalStateException("broken at SG_SECRET");
        Path file = reports.report("worker", failure).orElseThrow();
        assertThat(file)
                .content()
                .contains("1.2.3", "worker", "broken at [key]", "the line before", "CrashReportsTest")
                .doesNotContain("SG_SECRET");
        assertThat(reports.report("worker", failure)).isEmpty();
        assertThat(told).containsExactly(file);
    }

    @Test
    void aFewAreKeptAndNoneWhereNobodyWantsThem() throws IOException {
        for (int run = 0; run < 14; run++) {
            new CrashReports(data, "1", text -> text, Clock.systemUTC()).report("t", new IOException("x" + run));
        }
        var reports = new CrashReports(data, "1", text -> text, Clock.systemUTC());
        assertThat(reports.count()).isLessThanOrEqualTo(10).isPositive();
        reports.deleteAll();
        assertThat(reports.count()).isZero();
        reports.keep(false);
        assertThat(reports.report("t", new IOException())).isEmpty();
    }

    @Test
    void javasOwnReportsMoveToTheOthers() throws IOException {
        Path place = Files.createDirectories(data.resolve("place"));
        Files.writeString(place.resolve("hs_err_pid42.log"), "# SIGSEGV in app.zoetrope.Main, SG_SECRET");
        Files.writeString(place.resolve("hs_err_pid43.log"), "# another program");
        var reports = new CrashReports(data, "1", text -> text.replace("SG_SECRET", "[key]"), Clock.systemUTC());
        reports.collect(List.of(place, data.resolve("nowhere")));
        assertThat(reports.count()).isEqualTo(1);
        assertThat(place.resolve("hs_err_pid42.log")).doesNotExist();
        assertThat(place.resolve("hs_err_pid43.log")).exists();
    }
}
