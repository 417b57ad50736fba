/**
 * A document as text with exact spans: reading files, their structure, and the store of what was
 * read.
 */
@NullMarked
package io.yinju.corpus;

import org.jspecify.annotations.NullMarked;
