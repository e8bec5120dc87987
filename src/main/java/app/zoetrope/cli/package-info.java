/// The commands of the terminal: the same use cases as the window's.
@NullMarked
package app.zoetrope.cli;

import org.jspecify.annotations.NullMarked;
