/// Every sentence that a person reads, in message bundles: one bundle an area, named by the first word of the key.
@NullMarked
package app.zoetrope.text;

import org.jspecify.annotations.NullMarked;
