/** HTTP and server-sent events. */
@NullMarked
package io.yinju.server;

import org.jspecify.annotations.NullMarked;
