/** Who said what: statements and their speakers, names, and the directory of persons. */
@NullMarked
package io.yinju.attribution;

import org.jspecify.annotations.NullMarked;
