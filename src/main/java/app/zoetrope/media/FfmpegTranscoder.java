package app.zoetrope.media;

import app.zoetrope.export.Format;
import app.zoetrope.export.Look;
import app.zoetrope.export.Marks;
import app.zoetrope.export.Span;
import app.zoetrope.export.Transcoder;
import app.zoetrope.export.Treatment;
import app.zoetrope.model.Clip;
import app.zoetrope.model.ReasonedException;
import app.zoetrope.model.ReasonedException.Reason;
import app.zoetrope.model.VideoFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;

/// Makes files of clips by the kit's programs.
public final class FfmpegTranscoder implements Transcoder {
    private final MediaKit kit;
    private final Path scratch;
    private final Ffprobe probe;
    private final ResultCheck check;
    private final Joins joins;

    /// @param scratch a folder for files that are gone after each call; made when needed
    public FfmpegTranscoder(MediaKit kit, Path scratch) {
        this.kit = kit;
        this.scratch = scratch;
        probe = new Ffprobe(kit);
        check = new ResultCheck(kit);
        joins = new Joins(probe);
    }

    @Override
    public void make(Work work, Path part, DoubleConsumer progress) throws IOException, InterruptedException {
        for (int i = 0; i < work.sources().size(); i++) {
            refuse(work.clips().get(i), work.sources().get(i));
        }
        Treatment treatment = work.treatment();
        boolean untouched = work.preset().format() == Format.MP4;
        if (untouched && work.sources().size() == 1 && treatment.span().isEmpty() && treatment.marks() == Marks.AS_IS) {
            FileCopy.copy(work.sources().getFirst(), part, progress);
        } else {
            try (var scene = new WorkFolder(scratch)) {
                make(work, part, progress, scene);
            }
        }
        if (treatment.marks() == Marks.CLEAN) {
            new CleanCheck(work.clips()).look(part);
        }
    }

    /// A file as long as the library knows it was looked at when it came.
    private static void refuse(Clip clip, Path source) throws IOException {
        long size;
        try {
            size = Files.size(source);
        } catch (NoSuchFileException gone) {
            throw (IOException)
                    new ReasonedException(Reason.MISSING, String.valueOf(source.getFileName())).initCause(gone);
        }
        if (size == 0) {
            throw new ReasonedException(Reason.EMPTY);
        }
        if (size != clip.facts().bytes() && Mp4Boxes.isCut(source)) {
            throw new ReasonedException(Reason.CUT_OFF);
        }
    }

    private void make(Work work, Path part, DoubleConsumer progress, WorkFolder scene)
            throws IOException, InterruptedException {
        boolean copies = work.preset().format() == Format.MP4 && copies(work);
        List<Source> sources = sources(work, copies);
        Format format = work.preset().format();
        Look look = format == Format.MP4 ? Look.PLAIN : work.preset().look();
        double fade = work.treatment().fade();
        Timeline timeline = Timeline.of(sources, format, look, fade);
        if (format.kind() == Format.Kind.SOUND && !timeline.sound()) {
            throw new ReasonedException(Reason.NO_SOUND);
        }
        var line = new ArrayList<>(List.of("-hide_banner", "-nostdin", "-y", "-loglevel", "error"));
        if (!copies || sources.size() == 1) {
            // The encoder's run-up in each clip's sound is no error where clips follow each other.
            line.add("-xerror");
        }
        int inputs = sources.size();
        if (copies) {
            line.addAll(sources.size() > 1 ? joins.input(sources, scene) : copied(sources.getFirst()));
            inputs = 1;
        } else {
            line.addAll(timeline.inputs());
        }
        line.addAll(tags(work, copies, scene, inputs));
        line.addAll(copies ? Copying.output(sources, timeline, work.treatment().marks()) : encoded(work, timeline));
        line.add(Arguments.file(target(format, part)));
        new FfmpegRun(kit, line, timeline.seconds(), progress).run();
        check.look(part, format, copies ? Copying.expected(sources, timeline) : timeline);
    }

    private boolean copies(Work work) throws IOException, InterruptedException {
        if (work.sources().size() == 1) {
            return work.treatment().span().isEmpty() || !work.treatment().exact();
        }
        return work.treatment().fade() == 0 && joins.areAlike(work.sources());
    }

    private List<Source> sources(Work work, boolean copies) throws IOException, InterruptedException {
        var sources = new ArrayList<Source>();
        for (int i = 0; i < work.sources().size(); i++) {
            Path file = work.sources().get(i);
            VideoFacts facts = facts(work.clips().get(i), file);
            Optional<Span> span = work.sources().size() == 1 ? work.treatment().span() : Optional.empty();
            if (span.isEmpty() && work.preset().format().kind() == Format.Kind.STILL) {
                span = Optional.of(early(facts));
            }
            if (span.isEmpty()) {
                sources.add(Source.whole(file, facts));
            } else {
                CutTimes times = CutTimes.of(probe, file);
                Cut cut = copies ? times.fromKey(span.get()) : times.exactly(span.get());
                sources.add(new Source(file, facts, Optional.of(cut), times.lag()));
            }
        }
        return sources;
    }

    /// A clip's first frames are often the picture that it was made of, not yet moved.
    private static Span early(VideoFacts facts) {
        double length = facts.length().toNanos() / 1e9;
        double from = Math.min(0.5, length / 4);
        return new Span(from, Math.max(length, from + 1) + 1);
    }

    /// What the library says of it, unless the file is another one by now.
    private VideoFacts facts(Clip clip, Path file) throws IOException, InterruptedException {
        return clip.facts().bytes() == Files.size(file) ? clip.facts() : new VideoProbe(probe).facts(file);
    }

    private static List<String> copied(Source source) {
        var line = new ArrayList<>(Arguments.GUARD);
        source.cut()
                .filter(cut -> cut.first() > 0)
                .ifPresent(cut -> line.addAll(Copying.seek(cut.from() + source.lag())));
        line.addAll(List.of("-i", Arguments.file(source.file())));
        return line;
    }

    private static List<String> tags(Work work, boolean copies, WorkFolder scene, int inputs) throws IOException {
        if (work.treatment().marks() == Marks.CLEAN) {
            return List.of();
        }
        boolean silent = work.treatment().marks() == Marks.AS_IS && copies;
        if ((silent && work.sources().size() == 1) || !work.preset().format().hasTags()) {
            return List.of();
        }
        Path file = scene.file("tags.txt");
        Tags.write(Tags.of(work.clips()), file);
        return List.of("-f", "ffmetadata", "-i", Arguments.file(file), "-map_metadata", Integer.toString(inputs));
    }

    private static List<String> encoded(Work work, Timeline timeline) {
        Format format = work.preset().format();
        Look look = work.preset().look();
        var line = new ArrayList<>(List.of("-filter_complex", timeline.graph()));
        if (timeline.picture()) {
            line.addAll(List.of("-map", "[v]"));
            line.addAll(List.of("-fps_mode", "passthrough"));
            line.addAll(Codecs.video(format, look, timeline.size(), timeline.rate()));
        }
        if (timeline.sound()) {
            line.addAll(List.of("-map", "[a]"));
            line.addAll(Codecs.sound(format, look));
        }
        switch (format.kind()) {
            case STILL -> line.addAll(List.of("-frames:v", "1", "-update", "1"));
            case FRAMES -> line.addAll(List.of("-start_number", "1"));
            default -> {}
        }
        if (work.treatment().marks() == Marks.CLEAN) {
            line.addAll(Copying.NOTHING_SAID);
        }
        line.addAll(Codecs.container(format));
        return line;
    }

    private static Path target(Format format, Path part) throws IOException {
        if (format.kind() != Format.Kind.FRAMES) {
            return part;
        }
        return Files.createDirectories(part).resolve("%05d.png");
    }

    @Override
    public Cut lossless(Path video, Span span) throws IOException, InterruptedException {
        return CutTimes.of(probe, video).fromKey(span);
    }

    @Override
    public boolean joinsAsIs(List<Path> videos) throws IOException, InterruptedException {
        return joins.areAlike(videos);
    }
}
