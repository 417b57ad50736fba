/** Tests of the command line, the settings and the corpus that changes while it is served. */
@NullMarked
package io.yinju.app;

import org.jspecify.annotations.NullMarked;
