/** Requests, responses and events as the outside sees them, and their JSON. */
@NullMarked
package io.yinju.api;

import org.jspecify.annotations.NullMarked;
