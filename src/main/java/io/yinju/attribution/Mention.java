package io.yinju.attribution;

/**
 * A place in a text where a person is named: {@code [title]name[title or brackets]}.
 *
 * @param from where the title in front begins; {@code start} when there is none
 * @param start where the name begins
 * @param end one past the name
 * @param until one past the title or the brackets that follow the name; {@code end} when none do
 * @param surnameOnly whether the name is a surname with a form of address (李女士, 老张)
 * @param score how strong the evidence is that this is a person; see {@link MentionFinder}
 */
record Mention(int from, int start, int end, int until, boolean surnameOnly, int score) {

  Mention withFrom(int newFrom) {
    return new Mention(newFrom, start, end, until, surnameOnly, score);
  }

  boolean hasFrontTitle() {
    return from < start;
  }
}
