/// The entry point: chooses between the window and a command for the terminal.
@NullMarked
package app.zoetrope;

import org.jspecify.annotations.NullMarked;
