package app.zoetrope.ui.compose;

import app.zoetrope.model.AspectRatio;
import app.zoetrope.model.CropFrame;

/// Moves and sizes a crop frame so that it stays on its picture. Positions are fractions of the picture, 0 to 1.
///
/// @param ratio the frame's shape
record CropMath(int pictureWidth, int pictureHeight, AspectRatio ratio) {
    /// Width of the frame as a part of the picture's.
    double width(CropFrame frame) {
        return Math.min(1, pictureHeight * ratio.value() / pictureWidth) / frame.zoom();
    }

    double height(CropFrame frame) {
        return Math.min(1, pictureWidth / ratio.value() / pictureHeight) / frame.zoom();
    }

    /// The nearest frame that lies on the picture.
    CropFrame inside(CropFrame frame) {
        double zoom = Math.clamp(frame.zoom(), 1, CropFrame.MAX_ZOOM);
        var sized = new CropFrame(frame.centreX(), frame.centreY(), zoom);
        return new CropFrame(
                within(frame.centreX(), width(sized) / 2), within(frame.centreY(), height(sized) / 2), zoom);
    }

    CropFrame moved(CropFrame frame, double byX, double byY) {
        return inside(new CropFrame(frame.centreX() + byX, frame.centreY() + byY, frame.zoom()));
    }

    /// Closer by a factor above 1, about a point that keeps its place in the frame.
    CropFrame zoomed(CropFrame frame, double factor, double aboutX, double aboutY) {
        double zoom = Math.clamp(frame.zoom() * factor, 1, CropFrame.MAX_ZOOM);
        double scale = frame.zoom() / zoom;
        return inside(new CropFrame(
                aboutX + (frame.centreX() - aboutX) * scale, aboutY + (frame.centreY() - aboutY) * scale, zoom));
    }

    /// With one corner pulled to a point, the corner across from it held.
    ///
    /// @param right whether it is one of the right corners
    CropFrame pulled(CropFrame frame, boolean right, boolean bottom, double toX, double toY) {
        double heldX = frame.centreX() + (right ? -1 : 1) * width(frame) / 2;
        double heldY = frame.centreY() + (bottom ? -1 : 1) * height(frame) / 2;
        double wantedWidth = Math.max(right ? toX - heldX : heldX - toX, 1e-6);
        double wantedHeight = Math.max(bottom ? toY - heldY : heldY - toY, 1e-6);
        double bigger = Math.max(wantedWidth / width(frame), wantedHeight / height(frame));
        double room =
                Math.min((right ? 1 - heldX : heldX) / width(frame), (bottom ? 1 - heldY : heldY) / height(frame));
        double zoom = Math.clamp(frame.zoom() / Math.min(bigger, room), 1, CropFrame.MAX_ZOOM);
        var sized = new CropFrame(0.5, 0.5, zoom);
        return inside(new CropFrame(
                heldX + (right ? 1 : -1) * width(sized) / 2, heldY + (bottom ? 1 : -1) * height(sized) / 2, zoom));
    }

    private static double within(double centre, double half) {
        return half >= 0.5 ? 0.5 : Math.clamp(centre, half, 1 - half);
    }
}
