package app.zoetrope.generation;

import app.zoetrope.model.Problem;
import org.jspecify.annotations.Nullable;

/// A picture that cannot be used, and why.
public final class PictureException extends Exception {
    private final transient Problem problem;

    public PictureException(Problem problem, @Nullable Throwable cause) {
        super(problem.kind() + ": " + problem.detail(), cause);
        this.problem = problem;
    }

    public static PictureException of(Problem.Kind kind, String detail) {
        return new PictureException(Problem.free(kind, detail), null);
    }

    public Problem problem() {
        return problem;
    }
}
