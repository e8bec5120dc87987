/// The main window: navigation, status, and the screens put together.
@NullMarked
package app.zoetrope.ui.shell;

import org.jspecify.annotations.NullMarked;
