package io.yinju.answer;

import io.yinju.attribution.Person;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Which statements ask, and which answer them: in an interview the subject of an answer often
 * stands in the question before the turn, and a question is no answer to the same question.
 */
final class Turns {
  private static final Pattern QUESTION = Pattern.compile("[？?][”」』）)\\s]*$");

  /** Last statements of a turn in which a question may stand: 请沈局长回应一下 follows it. */
  private static final int LAST = 3;

  /** First statements of a turn that answer the question before. */
  private static final int FIRST = 6;

  /** Turns that end with a question from which on somebody may be a host. */
  private static final int ASKED = 2;

  private final int[] leads;
  private final boolean[] asks;

  Turns(List<Entry> entries) {
    this.leads = new int[entries.size()];
    this.asks = new boolean[entries.size()];
    Arrays.fill(leads, -1);
    for (int i = 1; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      if (entry.sameDocument(entries.get(i - 1)) && !entry.speakers().isEmpty()) {
        boolean carriesOn = entry.speakers().equals(entries.get(i - 1).speakers());
        leads[i] = carriesOn ? carried(entries, i) : question(entries, i);
      }
    }
    markHosts(entries);
  }

  /** Who mostly asks when it is their turn, a host: none of their questions is an answer. */
  private void markHosts(List<Entry> entries) {
    Map<Host, Integer> asking = new HashMap<>();
    Map<Host, Integer> turns = new HashMap<>();
    for (int i = 0; i < entries.size(); i++) {
      Host host = Host.of(entries.get(i));
      boolean begins = i == 0 || !host.equals(Host.of(entries.get(i - 1)));
      turns.merge(host, begins ? 1 : 0, Integer::sum);
      asking.merge(host, asks[i] ? 1 : 0, Integer::sum);
    }
    for (int i = 0; i < entries.size(); i++) {
      Host host = Host.of(entries.get(i));
      int asked = asking.getOrDefault(host, 0);
      boolean mostly = asked >= ASKED && 2 * asked >= turns.getOrDefault(host, 0);
      asks[i] |= mostly && QUESTION.matcher(entries.get(i).text()).find();
    }
  }

  private record Host(String document, List<Person> speakers) {
    static Host of(Entry entry) {
      return new Host(entry.documentId(), entry.speakers());
    }
  }

  private int carried(List<Entry> entries, int i) {
    int lead = leads[i - 1];
    int first = Math.max(0, i - FIRST);
    return lead < 0 || entries.get(first).speakers().equals(entries.get(i).speakers()) ? -1 : lead;
  }

  /** The question that the turn before ends with, -1 without one; what asks there is marked. */
  private int question(List<Entry> entries, int turn) {
    Entry last = entries.get(turn - 1);
    for (int i = turn - 1; i >= Math.max(0, turn - LAST); i--) {
      Entry entry = entries.get(i);
      if (!entry.sameDocument(last) || !entry.speakers().equals(last.speakers())) {
        return -1;
      }
      if (QUESTION.matcher(entry.text()).find()) {
        asks[i] = true;
        return i;
      }
    }
    return -1;
  }

  /** Index of the question that a statement's turn answers, -1 without one. */
  int lead(int entry) {
    return leads[entry];
  }

  /** Whether a statement asks what the next turn answers. */
  boolean asks(int entry) {
    return asks[entry];
  }
}
