/// Toolkit glue: background tasks, view scopes, latest-wins, dialogs, images.
@NullMarked
package app.zoetrope.ui.fx;

import org.jspecify.annotations.NullMarked;
