"""From scores to the probability that a passage answers: a logistic regression on held-out readings.

Right passages and wrong ones weigh the same, paragraphs and statements too. Wrong are the best wrong paragraph by
BM25, the closest statement of it, and the closest statement of the right paragraph that lacks the answer.
"""

import collections
import math
import random

import torch
from torch.nn import functional

from examples import STATEMENT
from passages import WrongPassages, around, bigrams, occurrence, overlap, sentences, without_answer


def statements_of(text, spans, question):
    """The statement of these spans with most of the question's bigrams, as text; None where there is no span."""
    wanted = set(bigrams(question.text))
    best = max(spans, key=lambda s: (overlap(wanted, text[s[0]:s[1]]), -s[0]), default=None)
    return None if best is None else text[best[0]:min(best[1], best[0] + STATEMENT[1])]


def labelled_pairs(questions, seed):
    """(kind, answers?, question, passage): kinds are paragraph and statement."""
    rng, search, found = random.Random(seed), WrongPassages(dict.fromkeys(q.context for q in questions)), []
    for question in questions:
        at = occurrence(question)
        low, high = around(question.context, at, at + len(question.answers[0]), rng.randint(*STATEMENT), rng)
        found.append(("paragraph", 1, question.text, question.context))
        found.append(("statement", 1, question.text, question.context[low:high]))
        for wrong in search.best(question, 1):
            found.append(("paragraph", 0, question.text, wrong))
            found.append(("statement", 0, question.text, statements_of(wrong, sentences(wrong), question)))
        near = statements_of(question.context, without_answer(question), question)
        if near:
            found.append(("statement", 0, question.text, near))
    return found


def features(reading, tokens):
    return [reading.margin, reading.answers, math.log(max(1, tokens)), 1.0]


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


def weights_of(kinds, labels):
    """Every (kind, label) group weighs the same; the mean is 1."""
    groups = list(zip(kinds, labels))
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
