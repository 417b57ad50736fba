package io.yinju.api;

import java.util.List;

/**
 * Questions that show what the corpus can answer.
 *
 * @param questions the same ones for the same corpus
 */
public record ExamplesBody(List<String> questions) {}
