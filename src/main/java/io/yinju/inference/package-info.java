/**
 * Text in, numbers out: the embedding model, the reader and the pointer to who speaks, all run by
 * ONNX Runtime.
 */
@NullMarked
package io.yinju.inference;

import org.jspecify.annotations.NullMarked;
