package io.yinju.attribution;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom the label of a turn names.
 *
 * @param mentions the persons; several who speak together, none where only a role is named
 * @param role the role, else empty; {@link LabelReader#NICKNAME} for a name that only comes again
 * @param end where the words of the turn begin
 */
record Label(List<Mention> mentions, String role, int end) {
  /** The role of a label that names somebody of whom the document tells nothing. */
  static final String UNKNOWN = "?";

  Label {
    mentions = List.copyOf(mentions);
  }

  static Label of(Mention mention, int end) {
    return new Label(List.of(mention), "", end);
  }

  static Label role(String role, int end) {
    return new Label(List.of(), role, end);
  }

  static Label nickname(Mention mention, int end) {
    return new Label(List.of(mention), LabelReader.NICKNAME, end);
  }

  /** Whether it only says that somebody else speaks. */
  boolean isUnknown() {
    return role.equals(UNKNOWN);
  }

  /** Whether it is taken for a name only because it comes again. */
  boolean isNickname() {
    return role.equals(LabelReader.NICKNAME);
  }

  /** The first person, null where only a role is named. */
  @Nullable Mention mention() {
    return mentions.isEmpty() ? null : mentions.getFirst();
  }
}
