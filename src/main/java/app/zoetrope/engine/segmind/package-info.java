/// The remote engine: Grok Imagine Video 1.5 on Segmind, by HTTP.
@NullMarked
package app.zoetrope.engine.segmind;

import org.jspecify.annotations.NullMarked;
