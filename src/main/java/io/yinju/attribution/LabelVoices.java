package io.yinju.attribution;

import io.yinju.corpus.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who speaks under the labels of a transcript, and in its turns without labels. */
final class LabelVoices {
  private static final WordList HOST_FIELDS = WordList.load("host-fields.txt");

  private final String text;
  private final String plain;
  private final Roster roster;
  private final Transcript transcript;
  private final Interview interview;
  private final SelfIntroduction introduction;
  private final RoleHolders roles;

  /** 主持人：…我是某某: who has said under a label who they are. */
  private final Map<String, Voice> introduced = new HashMap<>();

  LabelVoices(
      String text,
      String plain,
      Roster roster,
      MentionFinder mentions,
      Transcript transcript,
      Interview interview) {
    this.introduction = new SelfIntroduction(plain, mentions);
    this.roles = new RoleHolders(plain, mentions, transcript.first());
    this.text = text;
    this.plain = plain;
    this.roster = roster;
    this.transcript = transcript;
    this.interview = interview;
  }

  /** Who speaks under a label in this paragraph. */
  Voice of(Label label, int paragraph) {
    if (label.isUnknown()) {
      return Voice.NONE;
    }
    Mention mention = label.mention();
    if (mention != null && mention.end() - mention.start() == 1) {
      Roster.Entry brief = roster.named(plain.substring(mention.start(), mention.end()));
      return Voice.of(brief != null ? brief : roster.resolve(mention, paragraph));
    }
    Voice held = mention == null || !label.isNickname() ? null : holder(mention, paragraph);
    if (held != null) {
      return held;
    }
    if (mention != null) {
      List<Roster.Entry> persons =
          label.mentions().stream().map(m -> roster.resolve(m, paragraph)).distinct().toList();
      Voice voice = new Voice(persons, null);
      roles.note(label, voice);
      return voice;
    }
    Mention self =
        label.end() == 0 || transcript.isAnswering(label.role())
            ? null
            : introduction.in(label.end());
    if (self != null) {
      Voice voice = Voice.of(roster.resolve(self, paragraph));
      if (!AskingLabels.contain(label.role()) && !transcript.isAnonymous(label.role())) {
        introduced.put(label.role(), voice);
      }
      return voice;
    }
    Voice before = introduced.get(label.role());
    if (before != null && presides(label.role())) {
      return before;
    }
    if (AskingLabels.isPaper(label.role())) {
      return new Voice(List.of(), label.role());
    }
    List<Mention> named = transcript.holders(label.role());
    if (named.size() == 1) {
      return Voice.of(roster.resolve(named.getFirst(), paragraph));
    }
    Mention implied =
        transcript.isAnswering(label.role())
            ? interview.guest()
            : AskingLabels.contain(label.role()) ? interview.reporter(label.role()) : null;
    if (implied != null) {
      return Voice.of(roster.resolve(implied, paragraph));
    }
    Span source = transcript.isAnswering(label.role()) ? interview.source() : null;
    if (source != null) {
      return new Voice(List.of(), text.substring(source.start(), source.end()));
    }
    Voice earlier = roles.before(label.role());
    if (earlier != null) {
      return earlier;
    }
    boolean role = !AskingLabels.contain(label.role()) && !transcript.isAnonymous(label.role());
    Mention told = role ? roles.told(label.role()) : null;
    if (told != null) {
      return Voice.of(roster.resolve(told, paragraph));
    }
    Roster.Entry titled = roster.titled(label.role());
    if (titled != null) {
      return Voice.of(titled);
    }
    return transcript.isAnonymous(label.role()) ? Voice.NONE : new Voice(List.of(), label.role());
  }

  /** 正方二辩：, behind 正方二辩某某：: who has the role that looked like a nickname; null when nobody has. */
  private @Nullable Voice holder(Mention nickname, int paragraph) {
    String role = plain.substring(nickname.start(), nickname.end());
    Voice before = roles.before(role);
    Mention told = before == null ? roles.told(role) : null;
    return told == null ? before : Voice.of(roster.resolve(told, paragraph));
  }

  /** Whether a role is one person's through the whole text, not that of whoever asks next. */
  private static boolean presides(String role) {
    return HOST_FIELDS.contains(role);
  }
}
