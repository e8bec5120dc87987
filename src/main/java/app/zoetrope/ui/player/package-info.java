/// The stage: the player with its timeline, and the film-strip of recent clips.
@NullMarked
package app.zoetrope.ui.player;

import org.jspecify.annotations.NullMarked;
