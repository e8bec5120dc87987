/// The queue panel: every job, its state in words, and what can be done about it.
@NullMarked
package app.zoetrope.ui.queue;

import org.jspecify.annotations.NullMarked;
