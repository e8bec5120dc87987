/// Observable settings and their file.
@NullMarked
package app.zoetrope.settings;

import org.jspecify.annotations.NullMarked;
