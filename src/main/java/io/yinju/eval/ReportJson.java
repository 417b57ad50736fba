package io.yinju.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * A report as one JSON object: {@code {"overall":figures,"types":{TYPE:figures},
 * "sets":{NAME:{"overall","types","attribution"}},"attribution":{…},"failing":[…]}}; shares are 0
 * to 1, null where there was nothing to count.
 */
public final class ReportJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ReportJson() {}

  /** The report as a tree. */
  public static JsonNode of(EvalReport report) {
    ObjectNode root = JSON.createObjectNode();
    figures(root, report.results());
    root.set("attribution", attribution(report.attribution()));
    ObjectNode sets = root.putObject("sets");
    for (EvalReport.SetReport set : report.sets()) {
      ObjectNode one = sets.putObject(set.name());
      figures(one, set.results());
      one.set("attribution", attribution(set.attribution()));
    }
    ArrayNode failing = root.putArray("failing");
    for (CaseResult r : report.results()) {
      if (!r.correct()) {
        failing
            .addObject()
            .put("set", r.set())
            .put("id", r.gold().id())
            .put("type", r.gold().type().wire())
            .put(
                "stage",
                r.lost() == null ? null : r.lost().name().toLowerCase(java.util.Locale.ROOT))
            .put("question", r.gold().question())
            .put("answer", r.asked().answer().text())
            .set("failures", JSON.valueToTree(r.failures()));
      }
    }
    return root;
  }

  private static void figures(ObjectNode into, List<CaseResult> results) {
    into.set("overall", JSON.valueToTree(Figures.of(results)));
    ObjectNode types = into.putObject("types");
    EvalReport.byType(results)
        .forEach((type, figures) -> types.set(type.wire(), JSON.valueToTree(figures)));
  }

  private static ObjectNode attribution(AttributionFigures said) {
    ObjectNode node = JSON.createObjectNode().put("statements", said.statements());
    if (said.statements() == 0) {
      return node.putNull("exact").putNull("wrongPerson");
    }
    return node.put("exact", (double) said.exact() / said.statements())
        .put("wrongPerson", (double) said.wrongPerson() / said.statements());
  }
}
