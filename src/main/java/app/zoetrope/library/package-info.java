/// The use cases of the history: find, rate, tag, delete, restore; owns the port to the stored clips.
@NullMarked
package app.zoetrope.library;

import org.jspecify.annotations.NullMarked;
