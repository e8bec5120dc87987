/// The operating system: folders, reveal and open, instance lock.
@NullMarked
package app.zoetrope.platform;

import org.jspecify.annotations.NullMarked;
