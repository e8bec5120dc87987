/// What the application is about, as records and sealed types; uses the JDK alone.
@NullMarked
package app.zoetrope.model;

import org.jspecify.annotations.NullMarked;
