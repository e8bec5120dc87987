/// The use cases of leaving with a file: name templates, plans, the copying of clips to a folder.
@NullMarked
package app.zoetrope.export;

import org.jspecify.annotations.NullMarked;
