package io.yinju.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.yinju.answer.Question;
import io.yinju.answer.Snapshot;
import io.yinju.attribution.Person;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The request of {@code POST /api/answer}, checked for everything that doesn't need the corpus.
 *
 * @param question 1 to 2,000 characters
 * @param history at most 50 turns
 * @param documents ids as sent
 * @param speakers names or ids as sent
 * @param mode how to answer
 */
public record AnswerRequest(
    String question,
    List<Question.Turn> history,
    List<String> documents,
    List<String> speakers,
    Question.Mode mode) {
  public AnswerRequest {
    history = List.copyOf(history);
    documents = List.copyOf(documents);
    speakers = List.copyOf(speakers);
  }

  /**
   * Reads a request.
   *
   * @throws ApiException naming every field that is missing, too long or of the wrong type
   */
  public static AnswerRequest read(byte[] body) {
    return new AnswerRequestReader().read(ContractJson.read(body));
  }

  /**
   * A question on its own, checked like one that came over HTTP.
   *
   * @throws ApiException when it is blank, too long or not well-formed
   */
  public static AnswerRequest of(String question) {
    return new AnswerRequestReader()
        .read(JsonNodeFactory.instance.objectNode().put("question", question));
  }

  /**
   * The question about this snapshot, documents and speakers looked up in it; a name or title that
   * fits several persons stands for all of them.
   *
   * @throws ApiException naming what isn't in the corpus
   */
  public Question resolve(Snapshot snapshot) {
    for (String id : documents) {
      if (snapshot.corpus().briefing(id).isEmpty()) {
        throw new ApiException(
            ErrorCode.UNKNOWN_DOCUMENT, "documents：语料中没有“%s”这份文档。".formatted(Shown.briefly(id)));
      }
    }
    Set<String> ids = new LinkedHashSet<>();
    for (String mention : speakers) {
      List<Person> found = snapshot.directory().find(mention);
      if (found.isEmpty()) {
        throw new ApiException(
            ErrorCode.UNKNOWN_SPEAKER, "speakers：语料中没有“%s”这个人。".formatted(Shown.briefly(mention)));
      }
      found.forEach(person -> ids.add(person.id()));
    }
    return new Question(question, history, Set.copyOf(documents), ids, mode);
  }
}
