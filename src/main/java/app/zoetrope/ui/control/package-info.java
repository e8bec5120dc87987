/// Reusable controls that know nothing of this application.
@NullMarked
package app.zoetrope.ui.control;

import org.jspecify.annotations.NullMarked;
