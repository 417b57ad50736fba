/** Text in, numbers out: the embedding model and the reader, both run by ONNX Runtime. */
@NullMarked
package io.yinju.inference;

import org.jspecify.annotations.NullMarked;
