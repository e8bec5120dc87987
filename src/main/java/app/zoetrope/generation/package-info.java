/// The use cases of making a clip: queue, job runner, resume after a stop, cost, budget; owns the ports they need.
@NullMarked
package app.zoetrope.generation;

import org.jspecify.annotations.NullMarked;
