"""From scores to the probability that a passage answers: a logistic regression on held-out readings.

Right passages and wrong ones weigh the same, paragraphs and statements too. Wrong are the best wrong paragraph by
BM25, the closest statement of it, and the closest statement of the right paragraph that lacks the answer.
"""

import collections
import math
import random
from dataclasses import dataclass

import torch
from torch.nn import functional

from examples import STATEMENT
from passages import around, bigrams, occurrence, overlap, sentences, without_answer
from reading import read_all
from scores import area, refused


def closest(text, spans, question):
    """The statement of these spans with most of the question's bigrams, as text; empty where there is no span."""
    wanted = set(bigrams(question.text))
    low, high = max(spans, key=lambda s: (overlap(wanted, text[s[0]:s[1]]), -s[0]), default=(0, 0))
    return text[low:min(high, low + STATEMENT[1])]


@dataclass
class Pair:
    """A reading with its kind (paragraph or statement), whether the passage answers, and the passage's tokens."""
    kind: str
    label: int
    question: str
    tokens: int
    reading: object

    def features(self):
        return [self.reading.margin, self.reading.answers, math.log(max(1, self.tokens)), 1.0]


def pairs(score, tokenizer, readings, seed):
    """The paragraphs of a read set, and statements cut from them and read here."""
    rng, found, asked = random.Random(seed), [], []
    for i, question in enumerate(readings.questions):
        for label, passage, reading in ((1, question.context, readings.right[i]),
                                        (0, readings.wrong_passages[i], readings.wrong[i])):
            if passage:
                found.append(Pair("paragraph", label, question.text, len(tokenizer.tokens(passage)), reading))
        at = occurrence(question)
        low, high = around(question.context, at, at + len(question.answers[0]), rng.randint(*STATEMENT), rng)
        wrong = readings.wrong_passages[i]
        asked.append((1, question.text, question.context[low:high]))
        asked.append((0, question.text, closest(wrong, sentences(wrong), question)))
        asked.append((0, question.text, closest(question.context, without_answer(question), question)))
    asked = [one for one in asked if one[2]]
    for (label, question, passage), reading in zip(asked, read_all(score, tokenizer, [one[1:] for one in asked])):
        found.append(Pair("statement", label, question, len(tokenizer.tokens(passage)), reading))
    return found


NAMES = ("margin", "answers", "logTokens", "bias")


def fit(rows, labels, weights):
    """Coefficients by name, and the weighted log loss they leave."""
    x = torch.tensor(rows, dtype=torch.float64)
    y, w = torch.tensor(labels, dtype=torch.float64), torch.tensor(weights, dtype=torch.float64)
    beta = torch.zeros(x.shape[1], dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.LBFGS([beta], max_iter=500, line_search_fn="strong_wolfe")

    def loss():
        optimizer.zero_grad()
        value = functional.binary_cross_entropy_with_logits(x @ beta, y, w) + 1e-4 * (beta[:-1] ** 2).sum()
        value.backward()
        return value

    optimizer.step(loss)
    left = float(loss())
    return {name: round(float(b), 5) for name, b in zip(NAMES, beta)}, left


def logit(calibration, row):
    return sum(calibration[name] * value for name, value in zip(NAMES, row))


def weights_of(groups):
    """Every group, (kind, label) of a pair, weighs the same; the mean is 1."""
    counts = collections.Counter(groups)
    return [len(groups) / (len(counts) * counts[group]) for group in groups]


def expected_error(probabilities, labels, weights, bins=10):
    """Expected calibration error: mean gap between confidence and frequency over equal bins."""
    total, gap = sum(weights), 0.0
    for low in range(bins):
        inside = [(p, y, w) for p, y, w in zip(probabilities, labels, weights)
                  if low / bins <= p < (low + 1) / bins or (p == 1 and low == bins - 1)]
        mass = sum(w for _, _, w in inside)
        if mass:
            gap += abs(sum(p * w for p, _, w in inside) - sum(y * w for _, y, w in inside)) / total
    return gap


def fitted(some):
    return fit([p.features() for p in some], [p.label for p in some], weights_of([(p.kind, p.label) for p in some]))


def chance(calibration, pair):
    return float(torch.sigmoid(torch.tensor(logit(calibration, pair.features()))))


def calibrate(some, seed):
    """Coefficients fitted on all pairs, and a report: how well those of one half of the questions fit the other."""
    asked = sorted({p.question for p in some})
    random.Random(seed).shuffle(asked)
    first = set(asked[:len(asked) // 2])
    half, _ = fitted([p for p in some if p.question in first])
    judged = [p for p in some if p.question not in first]
    error = expected_error([chance(half, p) for p in judged], [p.label for p in judged],
                           weights_of([(p.kind, p.label) for p in judged]))
    final, loss = fitted(some)
    report = {"pairs": len(some), "logLoss": round(loss, 4), "expectedErrorOtherHalf": round(error, 4)}
    for kind in ("paragraph", "statement"):
        right, wrong = ([chance(final, p) for p in some if p.kind == kind and p.label == label] for label in (1, 0))
        report[kind] = {"auc": round(area(right, wrong), 4), "refusedAt5": round(100 * refused(right, wrong), 2),
                        "threshold5": round(sorted(right)[int(len(right) * 0.05)], 4)}
    return final, report
