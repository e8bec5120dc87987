package app.zoetrope.generation;

import app.zoetrope.model.Problem;

/// A draft that was not taken: nothing was sent, nothing was spent.
public final class RejectedException extends Exception {
    private final transient Problem problem;

    public RejectedException(Problem problem) {
        super(problem.kind() + ": " + problem.detail());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
