package app.zoetrope.generation;

import app.zoetrope.model.EngineId;
import app.zoetrope.model.RemoteRun;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/// Another engine that asks about its runs without rest.
record ImpatientEngine(VideoEngine engine) implements VideoEngine {
    @Override
    public EngineId id() {
        return engine.id();
    }

    @Override
    public Profile profile() {
        return engine.profile();
    }

    @Override
    public Prepared prepare(Order order, Monitor monitor) throws EngineException, InterruptedException {
        return engine.prepare(order, monitor);
    }

    @Override
    public Submission submit(Prepared prepared, Path target, Monitor monitor)
            throws EngineException, InterruptedException {
        return engine.submit(prepared, target, monitor);
    }

    @Override
    public RunStatus check(RemoteRun run) throws EngineException, InterruptedException {
        return engine.check(run);
    }

    @Override
    public void fetch(URI file, Path target, Monitor monitor) throws EngineException, InterruptedException {
        engine.fetch(file, target, monitor);
    }

    @Override
    public Duration pause(Duration sinceSubmit) {
        return Duration.ofMillis(5);
    }
}
