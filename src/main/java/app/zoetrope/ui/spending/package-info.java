/// The spending screen: what every submit was estimated at and what it cost, by day and by month.
@NullMarked
package app.zoetrope.ui.spending;

import org.jspecify.annotations.NullMarked;
