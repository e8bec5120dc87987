package app.zoetrope.generation;

import app.zoetrope.model.EngineId;
import app.zoetrope.model.GenerationRequest;
import app.zoetrope.model.Job;
import app.zoetrope.model.JobId;
import app.zoetrope.model.JobState;
import app.zoetrope.model.Money;
import app.zoetrope.model.PictureInfo;
import app.zoetrope.model.Problem;
import app.zoetrope.model.Problem.Kind;
import app.zoetrope.model.StoredPicture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Decides whether drafts become jobs, all or none, and keeps their pictures. A kill leaves at most pictures in the
/// sources folder that no job refers to.
final class Admission {
    private static final Logger LOG = LoggerFactory.getLogger(Admission.class);

    private final QueueParts parts;
    private final JobBook book;
    private final Budget budget;
    private final ReentrantLock door = new ReentrantLock();

    Admission(QueueParts parts, JobBook book, Budget budget) {
        this.parts = parts;
        this.book = book;
        this.budget = budget;
    }

    private record Pictures(PictureInfo given, PicturePreparer.Prepared sent) {}

    List<Job> admit(List<Draft> drafts) throws RejectedException, InterruptedException {
        door.lockInterruptibly();
        try {
            var estimates = new ArrayList<Money>();
            for (Draft draft : drafts) {
                reject(RequestRules.objection(draft));
                estimates.add(usable(draft.engine(), draft));
            }
            reject(unaffordable(drafts, estimates));
            checkRoom(drafts.stream().mapToInt(Draft::takes).sum());
            var prepared = new ArrayList<Pictures>();
            try {
                for (Draft draft : drafts) {
                    prepared.add(prepare(draft));
                }
                List<Job> jobs = jobs(drafts, estimates, prepared);
                store(jobs, () -> unaffordable(drafts, estimates));
                return jobs;
            } finally {
                prepared.forEach(pictures -> discard(pictures.sent().file()));
            }
        } catch (IOException failure) {
            LOG.error("Nothing was stored", failure);
            throw rejected(Kind.LIBRARY_UNAVAILABLE, String.valueOf(failure.getMessage()));
        } catch (RuntimeException failure) {
            LOG.error("Nothing was stored", failure);
            throw rejected(Kind.DATA_UNAVAILABLE, String.valueOf(failure.getMessage()));
        } finally {
            door.unlock();
        }
    }

    /// A new job with the request and the pictures of an old one.
    Job again(Job old) throws RejectedException {
        door.lock();
        try {
            reject(RequestRules.objection(old.request()));
            VideoEngine engine = engine(old.engine());
            Money price = price(engine, Estimate.of(parts.settings().rates(old.engine()), old.request(), 1));
            Supplier<Optional<Problem>> over = () -> budget.objection(price, price, book.waiting());
            reject(over.get());
            checkRoom(1);
            if (!Files.isRegularFile(parts.shelf().picture(old.sent()))) {
                throw rejected(Kind.PICTURE_MISSING, old.given().name());
            }
            Instant now = parts.clock().instant();
            var job = new Job(
                    JobId.random(),
                    UUID.randomUUID(),
                    old.engine(),
                    old.request(),
                    old.framing(),
                    old.given(),
                    old.sent(),
                    price,
                    old.parent(),
                    now,
                    now,
                    new JobState.Queued());
            store(List.of(job), over);
            return job;
        } catch (RuntimeException failure) {
            LOG.error("Nothing was stored", failure);
            throw rejected(Kind.DATA_UNAVAILABLE, String.valueOf(failure.getMessage()));
        } finally {
            door.unlock();
        }
    }

    /// Stores another request for a job that waits.
    Job amend(Job old, GenerationRequest request) throws RejectedException {
        door.lock();
        try {
            reject(RequestRules.objection(request));
            if (request.ratio() != old.request().ratio()) {
                throw rejected(Kind.INVALID_REQUEST, request.ratio().label());
            }
            VideoEngine engine = engine(old.engine());
            Money price = price(engine, Estimate.of(parts.settings().rates(old.engine()), request, 1));
            Supplier<Optional<Problem>> over =
                    () -> budget.objection(price, price, book.waiting().minus(old.estimate()));
            reject(over.get());
            Job amended = old.asking(request, price);
            if (!book.edit(amended, () -> over.get().isEmpty())) {
                reject(over.get());
                throw rejected(Kind.ALREADY_STARTED, "");
            }
            return amended;
        } catch (RuntimeException failure) {
            LOG.error("The change was not stored", failure);
            throw rejected(Kind.DATA_UNAVAILABLE, String.valueOf(failure.getMessage()));
        } finally {
            door.unlock();
        }
    }

    private VideoEngine engine(EngineId id) throws RejectedException {
        Optional<VideoEngine> engine = parts.engine(id);
        if (engine.isEmpty()) {
            throw rejected(Kind.INVALID_REQUEST, id.value());
        }
        reject(parts.obstacle().apply(id));
        return engine.get();
    }

    /// The price of one clip of a draft whose engine can be used.
    private Money usable(EngineId id, Draft draft) throws RejectedException {
        return price(engine(id), Estimate.of(parts.settings().rates(id), draft.request(), draft.takes()));
    }

    private static Money price(VideoEngine engine, Estimate estimate) {
        return engine.profile().paid() ? estimate.each() : Money.ZERO;
    }

    private Optional<Problem> unaffordable(List<Draft> drafts, List<Money> estimates) {
        Money dearest = estimates.stream().max(Money::compareTo).orElse(Money.ZERO);
        Money total = Money.ZERO;
        for (int i = 0; i < drafts.size(); i++) {
            total = total.plus(estimates.get(i).times(drafts.get(i).takes()));
        }
        return budget.objection(dearest, total, book.waiting());
    }

    /// The caps were looked at before; but another process may have added or sent something since.
    private void store(List<Job> jobs, Supplier<Optional<Problem>> over) throws RejectedException {
        var objection = new AtomicReference<Optional<Problem>>(Optional.empty());
        book.add(jobs, () -> {
            objection.set(over.get());
            return objection.get().isEmpty();
        });
        reject(objection.get());
    }

    private void checkRoom(int clips) throws RejectedException {
        reject(Room.objection(parts, clips));
    }

    private Pictures prepare(Draft draft) throws RejectedException, IOException {
        Path target = Files.createDirectories(parts.scratch()).resolve(UUID.randomUUID() + ".jpg");
        try {
            PictureInfo given = parts.pictures().inspect(draft.picture());
            return new Pictures(
                    given,
                    parts.pictures().prepare(draft.picture(), draft.request().ratio(), draft.framing(), target));
        } catch (PictureException failure) {
            LOG.info("The picture {} was refused", draft.name(), failure);
            discard(target);
            throw new RejectedException(failure.problem());
        }
    }

    private List<Job> jobs(List<Draft> drafts, List<Money> estimates, List<Pictures> prepared) throws IOException {
        var jobs = new ArrayList<Job>();
        UUID batch = UUID.randomUUID();
        Instant now = parts.clock().instant();
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            Pictures pictures = prepared.get(i);
            StoredPicture given = parts.shelf()
                    .keepPicture(
                            draft.picture(),
                            draft.name(),
                            pictures.given().width(),
                            pictures.given().height());
            StoredPicture sent = parts.shelf()
                    .keepPicture(
                            pictures.sent().file(),
                            draft.name(),
                            pictures.sent().width(),
                            pictures.sent().height());
            for (int take = 0; take < draft.takes(); take++) {
                jobs.add(new Job(
                        JobId.random(),
                        batch,
                        draft.engine(),
                        draft.request(),
                        draft.framing(),
                        given,
                        sent,
                        estimates.get(i),
                        draft.parent(),
                        now,
                        now,
                        new JobState.Queued()));
            }
        }
        return List.copyOf(jobs);
    }

    private static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            LOG.debug("{} stays", file, failure);
        }
    }

    private static void reject(Optional<Problem> objection) throws RejectedException {
        if (objection.isPresent()) {
            throw new RejectedException(objection.get());
        }
    }

    private static RejectedException rejected(Kind kind, String detail) {
        return new RejectedException(Problem.free(kind, detail));
    }
}
