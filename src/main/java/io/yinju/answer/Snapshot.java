package io.yinju.answer;

import io.yinju.attribution.SpeakerDirectory;
import io.yinju.corpus.Corpus;
import io.yinju.search.PassageRetriever;

/**
 * Everything one answer is made from, belonging together: a question is answered from one snapshot
 * even when the corpus changes meanwhile.
 *
 * @param corpus the briefings
 * @param directory their persons
 * @param retriever finds their passages
 */
public record Snapshot(Corpus corpus, SpeakerDirectory directory, PassageRetriever retriever) {}
