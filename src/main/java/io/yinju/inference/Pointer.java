package io.yinju.inference;

import java.util.List;

/**
 * Points, from every part of a text, to the places where the person is named who speaks it, and
 * finds the names in the text: learnt from texts with known speakers. What it says of a text
 * depends on nothing but the text. Safe for use by several threads.
 */
public interface Pointer extends AutoCloseable {

  /** What a part of a text is. */
  enum Kind {
    /** The first statement of a paragraph. */
    FIRST,
    FURTHER,
    HEADING,
    NOTE
  }

  /**
   * A part of a text.
   *
   * @param start first UTF-16 code unit
   * @param end one past the last
   * @param kind what it is
   */
  record Part(int start, int end, Kind kind) {}

  /**
   * A place pointed to.
   *
   * @param start first UTF-16 code unit in the text
   * @param end one past the last
   * @param share of all that a part points to, 0 to 1
   */
  record Place(int start, int end, double share) {}

  /**
   * Where a part points to. All shares together are 1, but for places of hardly any, which are left
   * out.
   *
   * @param narrator share of nobody: the text itself speaks
   * @param source share of nobody by name: a collective, an organisation, somebody unnamed
   * @param elsewhere share of persons who are named too far away to be pointed to
   * @param places in the order of the text
   */
  record Pointing(double narrator, double source, double elsewhere, List<Place> places) {
    public Pointing {
      places = List.copyOf(places);
    }
  }

  /**
   * A name found in the text, a short form of one included.
   *
   * @param start first UTF-16 code unit in the text
   * @param end one past the last
   * @param probability that a name begins here
   */
  record Name(int start, int end, double probability) {}

  /**
   * What is made of a text.
   *
   * @param pointings one a part, in the order of the parts
   * @param names in the order of the text, without overlap
   */
  record Voices(List<Pointing> pointings, List<Name> names) {
    public Voices {
      pointings = List.copyOf(pointings);
      names = List.copyOf(names);
    }
  }

  /**
   * Reads a text.
   *
   * @param text with simplified characters and one kind of quotation mark
   * @param parts in the order of the text, without overlap; what is in none isn't read
   */
  Voices point(String text, List<Part> parts);

  /** Frees what isn't needed until the next text. */
  default void rest() {}

  /** Names the model; part of cache keys. */
  String id();

  @Override
  void close();
}
