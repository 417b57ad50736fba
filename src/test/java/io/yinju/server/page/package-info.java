/** Tests of the page in a real Chromium, finding things by role and name as a person would. */
@NullMarked
package io.yinju.server.page;

import org.jspecify.annotations.NullMarked;
