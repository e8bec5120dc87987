/// Style sheets, colour tokens and the choice between dark and light.
@NullMarked
package app.zoetrope.ui.theme;

import org.jspecify.annotations.NullMarked;
