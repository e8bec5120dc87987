/// The settings screen.
@NullMarked
package app.zoetrope.ui.preferences;

import org.jspecify.annotations.NullMarked;
