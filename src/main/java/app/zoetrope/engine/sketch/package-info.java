/// The free local engine: an animatic of the described camera move, with a bed of sound.
@NullMarked
package app.zoetrope.engine.sketch;

import org.jspecify.annotations.NullMarked;
