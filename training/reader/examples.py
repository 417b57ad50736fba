"""What the reader is shown: passages that answer in three sizes, and three kinds of passages that don't."""

import random
from dataclasses import dataclass

from passages import (Choice, Statement, WrongPassages, a_statement, around, bigrams, occurrence, sentences,
                      without_answer, without_clause)
from tokens import CLS, SEP

WINDOW, STRIDE, QUESTION = 384, 96, 64
STATEMENT = (40, 150)
SIZES, WITH_ANSWER, WITHOUT_ANSWER = ("statement", "crop", "window"), (0.25, 0.45, 0.3), (0.45, 0.45, 0.1)
NEGATIVES, NEGATIVE_WEIGHTS = ("wrong", "near", "gap", "random"), (0.4, 0.25, 0.3, 0.05)
NEGATIVES_PER_QUESTION = 0.5
WRONG_CHOICES = 5


@dataclass
class Example:
    """``start`` and ``end`` are 0 where the passage doesn't answer, and None where it does, nobody knows in which words."""
    ids: list
    passage_at: int
    start: int
    end: int

    def answers(self):
        return self.start != 0


def pair(question, passage):
    """Ids of ``[CLS] question [SEP] passage [SEP]`` and the index of the passage's first token."""
    ids = [CLS] + [t.id for t in question[:QUESTION]] + [SEP]
    room = WINDOW - 1 - len(ids)
    return ids + [t.id for t in passage[:room]] + [SEP], len(ids)


def windows(question, passage):
    """Overlapping windows of a passage's tokens, each short enough to be read with the question."""
    room, at, found = WINDOW - 3 - min(len(question), QUESTION), 0, []
    while True:
        found.append(passage[at:at + room])
        if at + room >= len(passage):
            return found
        at += room - STRIDE


class Examples:
    def __init__(self, questions, tokenizer, statements=(), wrong=10, with_answer=WITH_ANSWER, times=1):
        """``statements`` are statements and choices; a pass goes over the questions several ``times``."""
        self.with_answer, self.times = with_answer, times
        self.statements = [s for s in statements if isinstance(s, Statement)]
        self.choices = [s for s in statements if isinstance(s, Choice)]
        self.questions = [q for q in questions if q.answers and occurrence(q) >= 0]
        self.tokenizer = tokenizer
        contexts = list(dict.fromkeys(q.context for q in questions))
        self.tokens = {c: tokenizer.tokens(c) for c in contexts}
        self.contexts = contexts
        self.at = {q.id: occurrence(q) for q in self.questions}
        search = WrongPassages(contexts)
        self.wrong = {q.id: search.best(q, wrong) for q in self.questions}

    def sources(self, rng):
        """What a pass goes over, in random order: the questions, the statements, the choices."""
        found = self.questions * self.times + self.statements + self.choices
        rng.shuffle(found)
        return found

    def units(self, source, rng):
        """What is shown of a source, those together that stay in one batch: the statements of a choice."""
        shown = self.shown(source, rng)
        return [shown] if isinstance(source, Choice) else [[e] for e in shown]

    def shown(self, source, rng):
        """What a pass shows of a source: a question with a passage that answers, and at times with one that doesn't; a
        statement; of a choice all that answer and some that don't."""
        if isinstance(source, Statement):
            found = [self.statement(source, rng)]
        elif isinstance(source, Choice):
            found = [self.statement(s, rng) for s in source.drawn(rng, WRONG_CHOICES)]
        else:
            found = [self.positive(source, rng)]
            if rng.random() < NEGATIVES_PER_QUESTION:
                found.append(self.negative(source, rng))
        return [e for e in found if e]

    def statement(self, statement, rng):
        """A question with a statement that answers it or not."""
        room = WINDOW - 3 - QUESTION
        tokens = self.tokenizer.tokens(statement.passage)[:room]
        ids, at = pair(self.asked(statement, rng), tokens)
        if not statement.right:
            return Example(ids, at, 0, 0)
        start = statement.passage.find(statement.answer) if statement.answer else -1
        inside = [i for i, t in enumerate(tokens) if t.end > start and t.start < start + len(statement.answer or "")]
        if start < 0 or not inside:
            return Example(ids, at, None, None)
        return Example(ids, at, at + inside[0], at + inside[-1])

    def asked(self, question, rng):
        """The question's tokens, at times as people type it: without the question mark, or with a polite word."""
        text = question.text
        if rng.random() < 0.2:
            text = text.rstrip("？?。 ")
        if rng.random() < 0.05:
            text = rng.choice(("请问", "请问一下，", "我想知道", "想问一下")) + text
        return self.tokenizer.tokens(text)

    def positive(self, question, rng):
        start = self.at[question.id]
        end = start + len(question.answers[0])
        tokens = self.tokens[question.context]
        inside = [i for i, t in enumerate(tokens) if t.end > start and t.start < end]
        asked = self.asked(question, rng)
        room = WINDOW - 3 - min(len(asked), QUESTION)
        size = rng.choices(SIZES, self.with_answer)[0]
        if size == "statement":
            low, high = around(question.context, start, end, rng.randint(*STATEMENT), rng)
            chosen = [i for i, t in enumerate(tokens) if low <= t.start and t.end <= high]
        else:
            length = room if size == "window" else rng.randint(min(110, room), min(230, room))
            chosen = range_with(len(tokens), inside, length, rng)
        if not inside or inside[0] not in chosen or inside[-1] not in chosen or len(chosen) > room:
            return None
        ids, at = pair(asked, [tokens[i] for i in chosen])
        return Example(ids, at, at + inside[0] - chosen[0], at + inside[-1] - chosen[0])

    def negative(self, question, rng):
        kind = rng.choices(NEGATIVES, NEGATIVE_WEIGHTS)[0]
        size = rng.choices(SIZES, WITHOUT_ANSWER)[0]
        if kind == "wrong" and self.wrong[question.id]:
            text = rng.choice(self.wrong[question.id][:rng.choice((2, 10))])
            spans = [(0, len(text))]
        elif kind == "near":
            text = question.context
            spans = without_answer(question)
        elif kind == "gap":
            text, start, size = question.context, self.at[question.id], "whole"
            spans = without_clause(
                question, [around(text, start, start + len(question.answers[0]), rng.randint(*STATEMENT), rng)])
        else:
            text = rng.choice(self.contexts)
            if any(a in text for a in question.answers):
                return None
            spans = [(0, len(text))]
        if not spans:
            return None
        if size == "statement":
            units = spans if kind == "near" else sentences(text)
            spans = [a_statement(text, units, set(bigrams(question.text)), rng.randint(*STATEMENT), rng)]
        tokens = [t for t in self.tokens[text] if any(a <= t.start and t.end <= b for a, b in spans)]
        if not tokens:
            return None
        asked = self.asked(question, rng)
        room = WINDOW - 3 - min(len(asked), QUESTION)
        length = room if size != "crop" else rng.randint(min(110, room), min(230, room))
        at = rng.randint(0, max(0, len(tokens) - length))
        ids, passage_at = pair(asked, tokens[at:at + length])
        return Example(ids, passage_at, 0, 0)


def range_with(count, inside, length, rng):
    """A range of ``length`` token indices, or all, that contains those inside."""
    if count <= length or not inside:
        return range(count)
    low, high = max(0, inside[-1] + 1 - length), min(inside[0], count - length)
    start = rng.randint(low, high) if low <= high else min(inside[0], count - length)
    return range(start, start + length)
