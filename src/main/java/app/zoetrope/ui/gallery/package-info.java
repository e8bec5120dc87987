/// The library screen: search, filters, the grid, the inspector.
@NullMarked
package app.zoetrope.ui.gallery;

import org.jspecify.annotations.NullMarked;
