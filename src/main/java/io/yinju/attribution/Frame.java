package io.yinju.attribution;

/**
 * A reporting expression with its subject.
 *
 * @param unit number of the clause in its paragraph
 * @param subject who speaks
 * @param cueStart first position of the reporting expression
 * @param cueEnd one past it
 * @param contrast whether it is marked as another voice (而, 则, 也)
 * @param weak whether it only names a source, which gives way to a speaker in the same sentence
 */
record Frame(int unit, Subject subject, int cueStart, int cueEnd, boolean contrast, boolean weak) {}
