/** Statements in an index, ranked passages out. */
@NullMarked
package io.yinju.search;

import org.jspecify.annotations.NullMarked;
