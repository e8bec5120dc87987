package app.zoetrope.ui.compose;

import app.zoetrope.model.AspectRatio;
import app.zoetrope.model.CropFrame;
import app.zoetrope.model.PictureInfo;
import java.nio.file.Path;

/// A picture to animate, and where its crop frame stands.
///
/// @param name what the user knows it by
public record GivenPicture(Path file, String name, PictureInfo info, CropFrame frame) {
    GivenPicture framed(CropFrame newFrame) {
        return new GivenPicture(file, name, info, newFrame);
    }

    AspectRatio nearest() {
        return AspectRatio.nearest(info.width(), info.height());
    }
}
