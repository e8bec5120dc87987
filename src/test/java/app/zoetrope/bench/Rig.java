package app.zoetrope.bench;

import app.zoetrope.testkit.FakeClips;
import app.zoetrope.testkit.PictureMaker;
import app.zoetrope.testkit.RealProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What harnesses with real processes have in common: a folder for their homes, a picture, the program.
record Rig(Path folder, Path picture, RealProgram program) {
    static Rig in(Path folder) throws IOException, InterruptedException {
        // made before the clock runs
        FakeClips.small();
        Path picture = Files.write(
                folder.resolve("picture.jpg"), PictureMaker.encode(PictureMaker.quarters(320, 180), "jpeg"));
        return new Rig(folder, picture, RealProgram.prepare(folder.resolve("program"), picture));
    }

    static Rig open(String name) throws IOException, InterruptedException {
        return in(Files.createTempDirectory(name));
    }

    Life life(String name, boolean v1) {
        return new Life(program, folder.resolve(name), v1);
    }

    String[] generate(String... more) {
        return RealProgram.generate(picture, more);
    }

    /// Ends the process; what was wrong stays to be looked at.
    void exit(int wrong) throws IOException {
        if (wrong == 0) {
            Home.delete(folder);
        } else {
            System.out.println("Kept in " + folder);
        }
        System.exit(wrong == 0 ? 0 : 1);
    }

    static int argument(String[] arguments, int index, int otherwise) {
        return arguments.length > index ? Integer.parseInt(arguments[index]) : otherwise;
    }
}
