/// Pictures and video as files and pixels: FFmpeg child processes, probing, frames, strips, preparing what is sent.
@NullMarked
package app.zoetrope.media;

import org.jspecify.annotations.NullMarked;
