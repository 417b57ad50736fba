package io.yinju.answer;

import io.yinju.answer.Finding.Found;
import io.yinju.answer.Finding.Missing;
import io.yinju.attribution.Person;
import java.util.List;

/** The words of an English answer around the briefing's own Chinese ones. */
final class EnglishPhrases implements Phrases {
  @Override
  public String lead(Analysis analysis, Found found) {
    if (found.lead().isEmpty()) {
      return "";
    }
    if (analysis.intent() instanceof Intent.DidSay) {
      var first = found.points().getFirst().citation();
      if (found.lead().equals(Found.RETOLD)) {
        return "**As somebody else's words.** ";
      }
      if (found.lead().equals(Found.IN_FULL)) {
        return "In full: ";
      }
      return found.lead().equals("是")
          ? "**Yes.** "
          : "**No**"
              + (first.speakers().isEmpty() || isOwn(analysis, first)
                  ? ". "
                  : ", it was " + row(first.speakers()) + ". ");
    }
    if (analysis.intent() instanceof Intent.Silent) {
      return isUnquoted(found)
          ? "Named but not quoted: **" + found.lead() + "**. "
          : "Silent on it: **" + found.lead() + "**. Those who speak of it: ";
    }
    return "**" + found.lead() + "**. ";
  }

  @Override
  public String heading(String heading) {
    return "“" + heading.strip() + "” ";
  }

  @Override
  public String unattributed(Citation citation, String quote) {
    String source = citation.source();
    return (source == null ? "The briefing says: " : source + ": ") + quote + " ";
  }

  @Override
  public String carriedOn(String quote) {
    return quote + " ";
  }

  @Override
  public String attributed(Attribution attribution, Utterance utterance) {
    return attribution.carriesOn()
        ? utterance.words() + " "
        : attribution.who() + " said: " + utterance.words() + " ";
  }

  @Override
  public String retold(String speaker, Retelling retelling) {
    return speaker + ", quoting " + retelling.by().map(Person::name).orElse("somebody else");
  }

  @Override
  public String open(List<String> questions) {
    return "\n\nThe briefings don't answer “" + String.join("”, “", questions) + "”.";
  }

  @Override
  public String withTitle(String name, String title) {
    return name + " (" + title + ")";
  }

  @Override
  public String and() {
    return ", ";
  }

  @Override
  public String refusal(Missing missing) {
    String name = missing.person();
    return switch (missing.reason()) {
      case UNKNOWN_PERSON -> "Nobody called “" + name + "” occurs in the briefings.";
      case LISTED_ONLY -> name + " is named in the briefings, but not quoted.";
      case OTHER_SPEAKER ->
          name + " doesn't speak of this in the briefings; " + row(missing.others()) + " did.";
      case OFF_TOPIC -> "This is not a matter for the briefings.";
      case NOT_FOUND -> "The briefings don't answer this.";
    };
  }
}
