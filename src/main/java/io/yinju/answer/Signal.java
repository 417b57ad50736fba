package io.yinju.answer;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * What the decision goes by: numbers about one piece of evidence, about 0 to 1 each. Answering and
 * fitting both take them from here, so that what was fitted is what is used.
 */
public enum Signal {
  /** Share of the topic that the statement and what stands around it cover. */
  COVERAGE("coverage", Source.WORDS, e -> e.features().coverage()),
  /** The same for the statement alone. */
  OWN("own", Source.WORDS, e -> e.features().own()),
  /** The heaviest term of the topic that is missing. */
  GAP("gap", Source.WORDS, e -> e.features().gap()),
  /** Whether the attribute asked for is spoken of. */
  ATTRIBUTE("attribute", Source.WORDS, e -> e.features().attribute() ? 1 : 0),
  /** Whether it is said the way the question asks. */
  MANNER("manner", Source.WORDS, e -> e.features().manner() ? 1 : 0),
  /** Whether the question names the collective that says it. */
  SOURCE("source", Source.WORDS, e -> e.features().source() ? 1 : 0),
  /** Whether every Latin word and number of the topic stands there or around it. */
  EXACT("exact", Source.WORDS, e -> e.exact() ? 1 : 0),
  /** Whether the wanted kind of phrase occurs in it. */
  FITS("fits", Source.WORDS, e -> e.fits() ? 1 : 0),
  /** Whether a named person says it. */
  SPOKEN("spoken", Source.WORDS, e -> e.features().spoken() ? 1 : 0),
  /** Whether it says the opposite, or gives a number for another time or body. */
  CONFLICT("conflict", Source.WORDS, e -> e.features().conflict() ? 1 : 0),
  /** Whether the phrase that answers must have a form, and none of that form stands there. */
  MISFIT("misfit", Source.WORDS, e -> e.misfits() ? 1 : 0),
  /** Whether a Latin word or a number of the topic is missing there and around it. */
  INEXACT("inexact", Source.WORDS, e -> e.exact() ? 0 : 1),
  /** How well retrieval found its passage for the question as it was asked, against the best. */
  RETRIEVAL("retrieval", Source.WORDS, e -> e.features().retrieval()),
  /** How far it ranks behind the best of all statements, whoever says it, in log-odds by 4. */
  BEHIND("behind", Source.WORDS, e -> e.features().behind() / 4),
  /** Share of the topic that the corpus speaks of nowhere. */
  ABSENT("absent", Source.WORDS, e -> e.features().asked().absent()),
  /** Whether a topic of a word or two stands neither in it nor around it. */
  UNNAMED(
      "unnamed",
      Source.WORDS,
      e -> e.features().asked().brief() && e.features().coverage() == 0 ? 1 : 0),
  /** Whether it is asked who said it. */
  WHO("who", Source.WORDS, e -> e.features().asked().who() ? 1 : 0),
  /** Whether somebody's words are asked for. */
  PERSON("person", Source.WORDS, e -> e.features().asked().person() ? 1 : 0),
  /** Whether the phrase that answers must have a form. */
  FORMED("formed", Source.WORDS, e -> e.features().asked().formed() ? 1 : 0),
  /** The cosine of question and statement. */
  COSINE("cosine", Source.VECTORS, e -> e.features().cosine()),
  /**
   * How far the cosine lies below that of most statements with questions they answer, as a share of
   * it: questions about something else altogether have nothing near.
   */
  FAR("far", Source.VECTORS, e -> Math.max(0, Signal.NEAR - e.cosine()) / Signal.NEAR),
  /** How far the cosine stands out among all candidates, in standard deviations by 3. */
  CONTRAST("contrast", Source.VECTORS, e -> e.features().contrast() / 3),
  /** The reader's margin of the best phrase over "no answer here", -10 to 10 by 6. */
  MARGIN("margin", Source.READER, Signal::margin),
  /** The reader's calibrated log-odds that the statement answers, -6 to 6 by 4. */
  LOGIT("logit", Source.READER, Signal::logit),
  /** The reader's margin where the words leave a doubt: a sure reader overrules them. */
  DOUBT_MARGIN("doubtMargin", Source.READER, e -> e.doubtful() ? margin(e) : 0),
  /** The reader's log-odds where the words leave a doubt. */
  DOUBT_LOGIT("doubtLogit", Source.READER, e -> e.doubtful() ? logit(e) : 0),
  /** Whether the reader has read it: only what ranks high before is read. */
  READ("read", Source.READER, e -> e.reading() == null ? 0 : 1);

  /** What must be there for a signal to mean anything. */
  public enum Source {
    /** The question's and the statement's words. */
    WORDS,
    /** An embedder. */
    VECTORS,
    /** A reader that has read the statement. */
    READER
  }

  /**
   * The cosine that nine of ten statements reach with a question that they answer, and one of
   * twenty with a question that is off the subject ({@code training/decision}, near-misses and
   * off-topic).
   */
  private static final double NEAR = 0.5;

  private static final Map<String, Signal> BY_NAME =
      Arrays.stream(values()).collect(Collectors.toMap(s -> s.wire, Function.identity()));

  private final String wire;
  private final Source source;

  @SuppressWarnings("ImmutableEnumChecker") // lambdas without state
  private final ToDoubleFunction<Evidence> value;

  Signal(String wire, Source source, ToDoubleFunction<Evidence> value) {
    this.wire = wire;
    this.source = source;
    this.value = value;
  }

  /** Its name in {@code decision.json}. */
  public String wire() {
    return wire;
  }

  /** What it is taken from. */
  public Source source() {
    return source;
  }

  /**
   * Whether the decision goes by it. The others only order candidates: they hold of all evidence
   * that is decided on, compare it with the other candidates, which one of them always wins, or
   * told right from wrong on the data they were fitted on and not on other sets.
   */
  public boolean decides() {
    return switch (this) {
      case COVERAGE,
          OWN,
          ATTRIBUTE,
          MANNER,
          SOURCE,
          CONFLICT,
          MISFIT,
          INEXACT,
          BEHIND,
          ABSENT,
          UNNAMED,
          WHO,
          PERSON,
          FORMED,
          COSINE,
          FAR,
          CONTRAST,
          MARGIN,
          LOGIT,
          DOUBT_MARGIN,
          DOUBT_LOGIT ->
          true;
      case GAP, EXACT, FITS, SPOKEN, RETRIEVAL, READ -> false;
    };
  }

  double of(Evidence evidence) {
    return value.applyAsDouble(evidence);
  }

  /** All signals of a piece of evidence. */
  static Map<Signal, Double> all(Evidence evidence) {
    Map<Signal, Double> all = new EnumMap<>(Signal.class);
    for (Signal signal : values()) {
      all.put(signal, signal.of(evidence));
    }
    return all;
  }

  /**
   * The signal of a name.
   *
   * @throws IllegalArgumentException when there is none
   */
  static Signal named(String wire) {
    Signal signal = BY_NAME.get(wire);
    if (signal == null) {
      throw new IllegalArgumentException(
          "no signal \"" + wire + "\" in the decision; there are " + BY_NAME.keySet());
    }
    return signal;
  }

  private static double logit(Evidence e) {
    return e.reading() == null ? 0 : Math.clamp(e.reading().logit(), -6, 6) / 4;
  }

  private static double margin(Evidence e) {
    return e.reading() == null ? 0 : Math.clamp(e.reading().margin(), -10, 10) / 6;
  }
}
