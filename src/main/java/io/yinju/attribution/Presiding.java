package io.yinju.attribution;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whom a report tells to have presided (会议由某校教授某某主持), for 主持人 further on. */
final class Presiding {
  private static final Pattern PRESIDED =
      Pattern.compile(
          "(?:会议?|论坛|讨论|沙龙|工作坊|圆桌|活动)由([^，。；！？“”\n]{2,50}?)(?:共同)?(?:担任主持|主持)(?=[，。；]|并|召开|了?(?:会议|论坛|座谈|讨论))");

  private final String plain;
  private final MentionFinder mentions;

  Presiding(String plain, MentionFinder mentions) {
    this.plain = plain;
    this.mentions = mentions;
  }

  /** The only person of whom this is told; null when there is none, or several are. */
  @Nullable Mention only() {
    Matcher presided = PRESIDED.matcher(plain);
    Set<String> names = new LinkedHashSet<>();
    Mention one = null;
    while (presided.find()) {
      List<Mention> here = mentions.find(presided.start(1), presided.end(1));
      for (Mention mention : here) {
        names.add(plain.substring(mention.start(), mention.end()));
        one = mention;
      }
      if (here.isEmpty()) {
        return null;
      }
    }
    return names.size() == 1 ? one : null;
  }
}
