/// What is kept on disk: the SQLite index, its migrations, the library folder and its sidecars.
@NullMarked
package app.zoetrope.storage;

import org.jspecify.annotations.NullMarked;
