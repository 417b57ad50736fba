"""Question files, the held-out rule, sentences, and the wrong passages that look right."""

import collections
import gzip
import json
import math
import random
import re
import zlib
from dataclasses import dataclass

CONTEXT = 120  # characters of earlier statements that a statement is read with, as in the program
SENTENCE = re.compile(r"[^。！？；!?\n]*[。！？；!?\n]*[”’」』）)]*")


@dataclass(frozen=True)
class Question:
    id: str
    title: str
    context: str
    text: str
    answers: tuple


@dataclass(frozen=True)
class Statement:
    """A question with a statement that answers it or not, and with the words that answer where they are known."""
    text: str
    passage: str
    right: bool
    answer: str = None


@dataclass(frozen=True)
class Choice:
    """A question with all statements of a small briefing: those that answer it, often none, and the others."""
    text: str
    right: tuple
    wrong: tuple

    def drawn(self, rng, count):
        """The right ones and some wrong ones, half of them from those with most of the question's bigrams."""
        wanted = set(bigrams(self.text))
        closest = sorted(self.wrong, key=lambda s: -overlap(wanted, s.passage))[:(count + 1) // 2]
        others = [s for s in self.wrong if s not in closest]
        return list(self.right) + closest + rng.sample(others, min(len(others), count - len(closest)))


JOINED, LONGEST_JOINED = (2, 4), 260  # statements that are read as one long sentence, and its characters


def read_statements(path, joined=True):
    """Statements and choices of a file, in one of three forms: lines with ``question``, ``passage`` and ``right`` as
    ``./yinju fit --pairs`` writes them, a choice a question; lines with ``passage``, ``answered`` (questions ``q`` with the words ``a`` that
    answer, or null) and ``near`` (questions that the passage only seems to answer); lines with the ``statements``
    (``speaker``, ``text``) of a small briefing and ``questions``: ``q`` with its ``answers``, the index ``s`` of a
    statement and the words ``a`` of it that answer, or null. The last kind is also given with statements ``joined``."""
    found, asked = [], {}
    with open(path, encoding="utf8") as file:
        for row in map(json.loads, file):
            if "question" in row:
                one = Statement(row["question"], row["passage"], row["right"])
                asked.setdefault((row.get("set"), row["question"]), []).append(one)
            elif "passage" in row:
                found += [Statement(one["q"], row["passage"], True, one["a"]) for one in row["answered"]]
                found += [Statement(text, row["passage"], False) for text in row["near"]]
            else:
                found += choices(row["statements"], row["questions"])
                found += joined_choices(row["statements"], row["questions"]) if joined else []
    for (_, text), some in asked.items():
        found.append(Choice(text, tuple(s for s in some if s.right), tuple(s for s in some if not s.right)))
    return found


def choices(statements, questions):
    """The questions of a small briefing with its statements as the reader is given them. What stands before a statement
    is left out where it answers the question, since the statement itself doesn't."""
    for question in questions:
        answers = {one["s"]: one["a"] for one in question["answers"]}
        right, wrong = [], []
        for index in range(len(statements)):
            first = first_read(statements, index)
            if index not in answers and any(i in answers for i in range(first, index)):
                first = index
            passage = "".join(s["text"] for s in statements[first:index]) + labelled(statements[index])
            one = Statement(question["q"], passage, index in answers, answers.get(index))
            (right if one.right else wrong).append(one)
        yield Choice(question["q"], tuple(right), tuple(wrong))


def joined_choices(statements, questions):
    """Every other question again with neighbouring statements made one, as long as official sentences are: 甲指出，要……；
    ……；……。 What answers is a clause of it then. Drawn from the briefing's own words, so that a file gives the same."""
    rng = random.Random(zlib.crc32(statements[0]["text"].encode("utf8")))
    parts = []
    at = 0
    while at < len(statements):
        end = at + rng.randint(*JOINED)
        while end > at + 1 and sum(len(s["text"]) for s in statements[at:end]) > LONGEST_JOINED:
            end -= 1
        parts.append(range(at, min(end, len(statements))))
        at = end
    mark = rng.choice(("。", "；", "，"))
    for question in questions[::2]:
        answers = {one["s"]: one["a"] for one in question["answers"]}
        right, wrong = [], []
        for part in parts:
            first = labelled(statements[part[0]])
            rest = [labelled(s) if s["speaker"] != statements[part[0]]["speaker"] else s["text"]
                    for s in (statements[i] for i in part[1:])]
            passage = mark.join(text.rstrip("。") for text in [first, *rest]) + "。"
            inside = [answers[i] for i in part if i in answers]
            words = inside[0] if inside and inside[0] and inside[0] in passage else None
            one = Statement(question["q"], passage, bool(inside), words)
            (right if one.right else wrong).append(one)
        yield Choice(question["q"], tuple(right), tuple(wrong))


def first_read(statements, index):
    """From which statement on a statement is read: with those before it, as long as all are short."""
    first, own, length = index, len(statements[index]["text"]), 0
    while first and length + own < CONTEXT and length + len(statements[first - 1]["text"]) <= CONTEXT:
        first -= 1
        length += len(statements[first]["text"])
    return first


def labelled(statement):
    """A statement's text, after the name of who says it where it doesn't contain it."""
    who, text = statement["speaker"], statement["text"]
    return text if not who or who in text else who + "：" + text


def read(path):
    """The questions of a file; one JSON object a line, gzip."""
    with gzip.open(path, "rt", encoding="utf8") as file:
        rows = [json.loads(line) for line in file]
    return [Question(r["id"], r["title"], r["context"], r["question"], tuple(r["answers"])) for r in rows]


def held_out(title):
    """Whether an article of a half-and-half file is kept for validation: odd CRC-32 of its title in UTF-8."""
    return zlib.crc32(title.encode("utf8")) % 2 == 1


def sentences(text):
    """Spans that tile the text; each ends behind its closing punctuation."""
    return [match.span() for match in SENTENCE.finditer(text) if match.end() > match.start()]


def bigrams(text):
    text = re.sub(r"[\W_]+", " ", text.lower())
    return [text[i:i + 2] for i in range(len(text) - 1) if " " not in text[i:i + 2]]


def occurrence(question):
    """Where the answer stands: of several occurrences the one with most of the question's bigrams within 40
    characters. Files give the answer's text, not its place."""
    context, answer = question.context, question.answers[0]
    wanted = set(bigrams(question.text))
    places, at = [], context.find(answer)
    while at >= 0:
        places.append(at)
        at = context.find(answer, at + 1)

    def near(at):
        return len(wanted & set(bigrams(context[max(0, at - 40):at + len(answer) + 40])))

    return max(places, key=lambda at: (near(at), -at), default=-1)


class WrongPassages:
    """BM25 (k1 1.2, b 0.75) over character bigrams: the best passages that aren't the question's own."""

    def __init__(self, contexts):
        self.contexts = list(contexts)
        counts = [collections.Counter(bigrams(context)) for context in self.contexts]
        mean = sum(sum(c.values()) for c in counts) / max(1, len(counts))
        self.postings = collections.defaultdict(list)
        for index, count in enumerate(counts):
            norm = 1.2 * (0.25 + 0.75 * sum(count.values()) / mean)
            for gram, times in count.items():
                self.postings[gram].append((index, times * 2.2 / (times + norm)))

    def ranked(self, question):
        scores = collections.defaultdict(float)
        for gram in set(bigrams(question.text)):
            posting = self.postings.get(gram, ())
            weight = math.log(1 + (len(self.contexts) - len(posting) + 0.5) / (len(posting) + 0.5))
            for index, value in posting:
                scores[index] += weight * value
        return [self.contexts[i] for i in sorted(scores, key=lambda i: (-scores[i], i))]

    def best(self, question, count):
        """The first wrong ones; a passage in which an answer occurs may be right and is left out."""
        found = []
        for context in self.ranked(question):
            if context != question.context and not any(a in context for a in question.answers):
                found.append(context)
                if len(found) == count:
                    break
        return found


def overlap(wanted, text):
    return len(wanted & set(bigrams(text)))


def around(text, start, end, limit, rng):
    """A statement-sized span around [start, end): its sentence or, if that is too long, some of its clauses, then
    neighbours by chance while the limit allows."""
    units = sentences(text)
    first = next(i for i, (_, e) in enumerate(units) if e > start)
    last = next(i for i, (_, e) in enumerate(units) if e >= end)
    low, high = units[first][0], units[last][1]
    if high - low > limit:
        commas = [m.end() for m in re.finditer("[，,、]", text[low:high])]
        low, high = (max([low] + [low + c for c in commas if low + c <= start and end - low - c >= limit // 2]),
                     min([high] + [low + c for c in commas if low + c >= end + limit // 4]))
        return low, high
    while rng.random() < 0.6:
        options = [(units[first - 1][0], high)] if first else []
        options += [(low, units[last + 1][1])] if last + 1 < len(units) else []
        options = [(a, b) for a, b in options if b - a <= limit]
        if not options:
            break
        new = rng.choice(options)
        first, last = first - (new[0] < low), last + (new[1] > high)
        low, high = new
    return low, high


def a_statement(text, spans, wanted, limit, rng):
    """A statement-sized span among sentences; every other time the one closest to the question's wording."""
    units = [s for s in spans if s[1] - s[0] >= 8] or spans
    if rng.random() < 0.5:
        chosen = max(units, key=lambda s: overlap(wanted, text[s[0]:s[1]]))
    else:
        chosen = rng.choice(units)
    low, high = chosen
    return low, min(high, low + limit)


def without_answer(question):
    """The spans of the context's sentences that no occurrence of an answer touches."""
    context, touched = question.context, []
    for answer in question.answers:
        at = context.find(answer)
        while at >= 0:
            touched.append((at, at + len(answer)))
            at = context.find(answer, at + 1)
    return [(a, b) for a, b in sentences(context) if not any(start < b and end > a for start, end in touched)]


def without_clause(question, spans):
    """What is left of ``spans`` (sentence-sized, around the answer) without the clauses that an answer touches; empty
    where the answer still occurs or nothing is left to be read."""
    context, answers = question.context, question.answers
    clauses = [(low + m.start(), low + m.end()) for low, high in spans
               for m in re.finditer("[^，,；;。]+[，,；;。”]*", context[low:high])]
    kept = [(a, b) for a, b in clauses if not any(
        start < b and a < start + len(answer) for answer in answers for start in places_of(answer, context))]
    text = "".join(context[a:b] for a, b in kept)
    return kept if len(text) >= 8 and not any(answer in text for answer in answers) else []


def places_of(answer, context):
    """Every index at which the answer stands."""
    return [m.start() for m in re.finditer(re.escape(answer), context)]
