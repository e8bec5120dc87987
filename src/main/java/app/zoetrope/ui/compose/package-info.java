/// The compose panel: choose a picture, write a prompt, see the price, send the job.
@NullMarked
package app.zoetrope.ui.compose;

import org.jspecify.annotations.NullMarked;
