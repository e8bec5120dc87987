package app.zoetrope.ui.compose;

import app.zoetrope.generation.PictureException;
import app.zoetrope.generation.PicturePreparer;
import app.zoetrope.model.AspectRatio;
import app.zoetrope.model.Framing;
import app.zoetrope.model.PictureInfo;
import app.zoetrope.model.Pixels;
import app.zoetrope.model.Problem;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Pictures drawn from their names: `sea-1600x900.jpg` is of that size, `x-400x300-clear.png` has transparent parts,
/// `broken.jpg` cannot be decoded, and a name without a size is no picture.
final class FakePictures implements PicturePreparer {
    private static final Pattern SIZE = Pattern.compile("(\\d+)x(\\d+)");

    final List<String> prepared = new ArrayList<>();

    @Override
    public PictureInfo inspect(Path picture) throws PictureException {
        String name = picture.getFileName().toString();
        Matcher size = SIZE.matcher(name);
        if (name.startsWith("broken")) {
            return new PictureInfo("JPEG", 800, 600, false, 1000);
        }
        if (name.startsWith("pasted")) {
            return new PictureInfo("PNG", 600, 600, false, 1000);
        }
        if (!size.find()) {
            throw PictureException.of(Problem.Kind.PICTURE_UNREADABLE, name);
        }
        return new PictureInfo(
                "JPEG",
                Integer.parseInt(size.group(1)),
                Integer.parseInt(size.group(2)),
                name.contains("clear"),
                200_000);
    }

    @Override
    public Pixels preview(Path picture, int longest) throws PictureException {
        if (picture.getFileName().toString().startsWith("broken")) {
            throw PictureException.of(Problem.Kind.PICTURE_TRUNCATED, "broken.jpg");
        }
        PictureInfo info = inspect(picture);
        double scale = Math.min(1, (double) longest / Math.max(info.width(), info.height()));
        return draw(
                Math.max(1, (int) (info.width() * scale)),
                Math.max(1, (int) (info.height() * scale)),
                info.transparent());
    }

    @Override
    public Prepared prepare(Path picture, AspectRatio ratio, Framing framing, Path target) throws PictureException {
        prepared.add(ratio.label() + " " + framing.fit() + " " + framing.frame().zoom());
        return new Prepared(target, 1280, (int) Math.round(1280 / ratio.value()), 217_000);
    }

    private static Pixels draw(int width, int height, boolean clear) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        var g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        if (!clear) {
            g.setPaint(new GradientPaint(0, 0, new Color(0x3a1f5d), 0, height * 0.62f, new Color(0xee6c4d)));
            g.fillRect(0, 0, width, height);
        }
        int sun = Math.min(width, height) / 3;
        g.setPaint(new Color(0xffe0a6));
        g.fillOval(width / 2, height / 2 - sun / 2, sun, sun);
        g.setPaint(new GradientPaint(0, height * 0.6f, new Color(0xe0563f), 0, height, new Color(0x4b2760)));
        g.fillRect(0, (int) (height * 0.62), width, height);
        g.dispose();
        return new Pixels(width, height, image.getRGB(0, 0, width, height, null, 0, width));
    }
}
