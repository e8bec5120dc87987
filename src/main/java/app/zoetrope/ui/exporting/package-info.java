/// The export dialog: folder, name template, preview, progress.
@NullMarked
package app.zoetrope.ui.exporting;

import org.jspecify.annotations.NullMarked;
