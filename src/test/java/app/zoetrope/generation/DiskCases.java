package app.zoetrope.generation;

import app.zoetrope.generation.ServiceBench.Result;
import app.zoetrope.model.JobState;
import app.zoetrope.model.Problem.Kind;
import app.zoetrope.testkit.FakeClips;
import app.zoetrope.testkit.FakeSegmind.Step;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/// Drives that are full, read-only or away, at each write of a paid job.
public final class DiskCases {
    private static final int PAGE = 4096;

    private DiskCases() {}

    /// One way in which a drive fails.
    ///
    /// @return in words how the job came to its end
    private interface Case {
        String run(DiskStage stage) throws Exception;
    }

    public static List<String> names() {
        return List.copyOf(cases().keySet());
    }

    /// @param drives an empty folder
    /// @return in words how the job came to its end
    /// @throws AssertionError if something paid was lost, or paid twice, or the sentence was wrong
    public static String run(String name, Path drives, Path picture) throws Exception {
        try (var stage = new DiskStage(drives, picture)) {
            return cases().get(name).run(stage);
        }
    }

    public static Path picture(Path folder) throws IOException {
        return ServiceBench.picture(folder);
    }

    private static Map<String, Case> cases() {
        var cases = new LinkedHashMap<String, Case>();
        before(cases);
        for (boolean v1 : new boolean[] {false, true}) {
            String by = v1 ? "v1: " : "v2: ";
            after(cases, by, v1);
            stopped(cases, by, v1);
            for (int write = 1; write <= 10; write++) {
                int number = write;
                cases.put(by + "data folder full at its write " + write, stage -> atWrite(stage, number, v1));
            }
        }
        clip(cases);
        return cases;
    }

    private static void before(Map<String, Case> cases) {
        cases.put("library full before", stage -> {
            stage.libraryDrive.fill(0);
            return stage.refused(Kind.DISK_FULL);
        });
        cases.put("library read-only before", stage -> {
            stage.libraryDrive.readOnly(true);
            return stage.refused(Kind.LIBRARY_UNAVAILABLE);
        });
        cases.put("library's drive away before, where there were clips", stage -> {
            stage.done(stage.bench.generate());
            away(stage);
            return stage.refused(Kind.LIBRARY_UNAVAILABLE);
        });
        cases.put("data folder full before", stage -> {
            stage.dataDrive.fill(0);
            return stage.refused(Kind.DATA_UNAVAILABLE);
        });
        cases.put("library full while it waits its turn", stage -> {
            stage.beforeMove(JobState.Preparing.class::isInstance, () -> stage.libraryDrive.fill(0));
            return stage.refused(Kind.DISK_FULL);
        });
    }

    private static void after(Map<String, Case> cases, String by, boolean v1) {
        int half = FakeClips.small().length / PAGE / 2;
        cases.put(by + "library full when the clip comes", stage -> {
            submitted(stage, v1, () -> stage.libraryDrive.fill(0));
            return stage.waits(Kind.CLIP_WAITS, stage.libraryDrive::free);
        });
        cases.put(by + "library full in the middle of the clip", stage -> {
            submitted(stage, v1, () -> stage.libraryDrive.fill(half));
            return stage.waits(Kind.CLIP_WAITS, stage.libraryDrive::free);
        });
        cases.put(by + "library read-only when the clip comes", stage -> {
            submitted(stage, v1, () -> stage.libraryDrive.readOnly(true));
            return stage.waits(Kind.CLIP_WAITS, () -> stage.libraryDrive.readOnly(false));
        });
        cases.put(by + "library removed when the clip comes", stage -> {
            submitted(stage, v1, () -> remove(stage.library));
            return stage.waits(Kind.CLIP_WAITS, () -> create(stage.library));
        });
        cases.put(by + "library's drive away when the clip comes", stage -> {
            submitted(stage, v1, () -> away(stage));
            return stage.waits(Kind.CLIP_WAITS, () -> back(stage));
        });
        cases.put(by + "both drives full when the clip comes", stage -> {
            submitted(stage, v1, () -> {
                stage.libraryDrive.fill(0);
                stage.dataDrive.fill(0);
            });
            return stage.waits(v1 ? Kind.CLIP_WAITS : Kind.DATA_UNAVAILABLE, () -> {
                stage.libraryDrive.free();
                stage.dataDrive.free();
            });
        });
    }

    private static void stopped(Map<String, Case> cases, String by, boolean v1) {
        cases.put(by + "library full when the clip comes, and the process ends", stage -> {
            submitted(stage, v1, () -> stage.libraryDrive.fill(0));
            return stage.resumes(Kind.CLIP_WAITS, stage.libraryDrive::free);
        });
        cases.put(by + "data folder full when the answer comes, and the process ends", stage -> {
            submitted(stage, v1, () -> stage.dataDrive.fill(0));
            return stage.resumes(Kind.DATA_UNAVAILABLE, stage.dataDrive::free);
        });
    }

    private static void clip(Map<String, Case> cases) {
        for (int pages = 0; pages < 2; pages++) {
            int left = pages;
            cases.put("library full but " + pages + " pages when the clip is put in its place", stage -> {
                stage.atTheCheckedClip(() -> stage.libraryDrive.fill(left));
                return stage.waits(Kind.CLIP_WAITS, stage.libraryDrive::free);
            });
        }
        for (int names = 0; names < 4; names++) {
            int left = names;
            cases.put("library without names but " + names + " when the clip is put in its place", stage -> {
                stage.atTheCheckedClip(() -> stage.libraryDrive.useUpNames(left));
                return stage.waits(Kind.CLIP_WAITS, stage.libraryDrive::free);
            });
        }
    }

    private static void submitted(DiskStage stage, boolean v1, Runnable action) {
        if (v1) {
            stage.useV1();
        }
        stage.at(Step.SUBMIT, action);
    }

    private static String atWrite(DiskStage stage, int number, boolean v1) throws Exception {
        if (v1) {
            stage.useV1();
        }
        var writes = stage.beforeWrite(number, () -> stage.dataDrive.fill(0));
        Future<Result> command = stage.start();
        Awaitility.await().until(() -> command.isDone() || stage.bench.delays.size() > 2);
        stage.dataDrive.free();
        Result result = command.get();
        if (result.exit() == 0) {
            stage.done(result);
        } else {
            stage.notSent(result);
        }
        String told = stage.bench.delays.isEmpty()
                ? ""
                : "waits " + stage.bench.delays.getFirst().kind() + ", then ";
        return writes.get() < number ? "no such write" : told + (result.exit() == 0 ? "done" : "refused, nothing sent");
    }

    private static void away(DiskStage stage) {
        move(stage.library, stage.library.resolveSibling("elsewhere"));
    }

    private static void back(DiskStage stage) {
        move(stage.library.resolveSibling("elsewhere"), stage.library);
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void create(Path folder) {
        try {
            Files.createDirectory(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            var all = new ArrayList<>(files.toList());
            for (Path file : all.reversed()) {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
