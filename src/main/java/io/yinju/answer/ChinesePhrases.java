package io.yinju.answer;

import io.yinju.answer.Finding.Found;
import io.yinju.answer.Finding.Missing;
import io.yinju.attribution.Person;
import java.util.List;

/** The words of a Chinese answer. */
final class ChinesePhrases implements Phrases {
  @Override
  public String lead(Analysis analysis, Found found) {
    if (found.lead().isEmpty()) {
      return "";
    }
    if (found.lead().equals(Found.IN_FULL)) {
      return found.lead() + "：";
    }
    if (analysis.intent() instanceof Intent.DidSay && found.lead().equals("不是")) {
      var first = found.points().getFirst().citation();
      if (isOwn(analysis, first)) {
        return "**不是**，" + Found.IN_FULL + "：";
      }
      String who =
          first.speakers().isEmpty()
              ? first.source() == null ? "简报自己的话" : first.source() + "的话"
              : row(first.speakers()) + "的话";
      return "**不是**，这是" + who + "。";
    }
    if (analysis.intent() instanceof Intent.Silent) {
      return isUnquoted(found)
          ? "没有引用其发言的有：**" + found.lead() + "**。"
          : "没有谈到的有：**" + found.lead() + "**。谈到的是：";
    }
    return "**" + found.lead() + "**。";
  }

  @Override
  public String heading(String heading) {
    return "“" + heading.strip() + "”";
  }

  @Override
  public String unattributed(Citation citation, String quote) {
    String source = citation.source();
    if (source != null && quote.contains(source)) {
      return quote;
    }
    return source == null ? "简报写道：" + quote : source + "表示：" + quote;
  }

  @Override
  public String carriedOn(String quote) {
    return quote;
  }

  @Override
  public String attributed(Attribution attribution, Utterance utterance) {
    if (attribution.carriesOn()) {
      return utterance.words();
    }
    String who = attribution.who();
    String name = who.replaceFirst("（.*$", "");
    if (utterance.words().startsWith(name)) {
      return who + utterance.words().substring(name.length());
    }
    if (utterance.selfAttributed()) {
      return attribution.introducedByText() ? utterance.words() : who + "：" + utterance.words();
    }
    String verb = utterance.verb().isEmpty() ? "表示" : utterance.verb();
    boolean quoted = utterance.words().startsWith("“") || utterance.words().startsWith("「");
    return who + verb + (quoted ? "：" : "，") + utterance.words();
  }

  @Override
  public String retold(String speaker, Retelling retelling) {
    return speaker + "转述" + retelling.by().map(Person::name).orElse("别人") + "的话";
  }

  @Override
  public String open(List<String> questions) {
    String asked = String.join("”“", questions);
    return "\n\n至于“" + asked + "”，简报中没有找到能回答的内容。";
  }

  @Override
  public String withTitle(String name, String title) {
    return name + "（" + title + "）";
  }

  @Override
  public String and() {
    return "、";
  }

  @Override
  public String refusal(Missing missing) {
    String name = missing.person();
    return switch (missing.reason()) {
      case UNKNOWN_PERSON -> "语料中没有“" + name + "”这个人，无法回答。";
      case LISTED_ONLY -> "简报中出现了" + name + "，但没有引用其发言，无法回答。";
      case OTHER_SPEAKER -> name + "没有谈到这个问题；谈到的是" + row(missing.others()) + "。";
      case OFF_TOPIC -> "这个问题与语料中的简报无关，无法回答。";
      case NOT_FOUND -> name.isEmpty() ? "简报中没有找到能回答这个问题的内容。" : "简报中没有找到" + name + "对这个问题的说法。";
    };
  }
}
