/**
 * Who said what: statements and their speakers, names, and the directory of persons. Rules read a
 * document first ({@link io.yinju.attribution.StatementParser}); what the reader has learnt points
 * to names that they missed and to speakers ({@link io.yinju.attribution.PointedText}), and both
 * are weighed ({@link io.yinju.attribution.OpinionWeights}).
 */
@NullMarked
package io.yinju.attribution;

import org.jspecify.annotations.NullMarked;
