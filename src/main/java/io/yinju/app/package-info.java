/** The composition root and the command line. */
@NullMarked
package io.yinju.app;

import org.jspecify.annotations.NullMarked;
