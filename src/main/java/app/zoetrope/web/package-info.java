/// Fetches a picture from an address that a person typed.
@NullMarked
package app.zoetrope.web;

import org.jspecify.annotations.NullMarked;
