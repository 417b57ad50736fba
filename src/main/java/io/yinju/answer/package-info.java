/** A question in, a verified and cited answer or a refusal with its reason out. */
@NullMarked
package io.yinju.answer;

import org.jspecify.annotations.NullMarked;
