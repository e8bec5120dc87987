/// Where the service's key is kept: the operating system's keyring, the environment, or the session.
@NullMarked
package app.zoetrope.secrets;

import org.jspecify.annotations.NullMarked;
