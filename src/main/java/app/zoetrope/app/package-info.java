/// The composition root: builds every object once, in order, and closes them in reverse.
@NullMarked
package app.zoetrope.app;

import org.jspecify.annotations.NullMarked;
