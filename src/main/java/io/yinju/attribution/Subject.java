package io.yinju.attribution;

import java.util.List;

/** Who is said to speak, as the words of a clause name it; not yet tied to a person. */
sealed interface Subject {

  /** Where its noun phrase begins. */
  int from();

  /** Persons by name, several when they speak jointly. */
  record Named(List<Mention> mentions) implements Subject {
    public Named {
      mentions = List.copyOf(mentions);
    }

    @Override
    public int from() {
      return mentions.getFirst().from();
    }
  }

  /** A form that takes up somebody named before (他, 这位院士, 该负责人). */
  record Anaphor(int from, int to) implements Subject {}

  /** Somebody named before and persons by name (他和纪怀瑾). */
  record Together(Anaphor anaphor, List<Mention> mentions) implements Subject {
    public Together {
      mentions = List.copyOf(mentions);
    }

    @Override
    public int from() {
      return anaphor.from();
    }
  }

  /** A title without a name (科技部部长). */
  record TitleOnly(int from, int to) implements Subject {}

  /** A group, an organisation or somebody unnamed. */
  record Collective(int from, int to) implements Subject {}

  /** No subject: the clause goes on with somebody else's. */
  record Absent(int from) implements Subject {}

  /** A subject that can't be told apart from other words. */
  record Unclear(int from) implements Subject {}
}
