/** Tests over real HTTP on a free port, with a small corpus and answering by hand. */
@NullMarked
package io.yinju.server;

import org.jspecify.annotations.NullMarked;
