/** A question set in, figures out. */
@NullMarked
package io.yinju.eval;

import org.jspecify.annotations.NullMarked;
