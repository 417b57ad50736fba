"""Reading passages with a model: the best span of each and how sure it is that there is one."""

from dataclasses import dataclass

import torch

from examples import pair, windows
from model import kind_on
from passages import WrongPassages
from scores import area, exact, f1, refused

LONGEST = 110
BATCH_TOKENS = 6144


@dataclass
class Reading:
    """Span of characters, ``margin`` = its score less that of no answer, ``answers`` = the passage's own score."""
    text: str
    margin: float
    answers: float


def best_span(start, end, passage_at, count):
    """Best (margin, first, last) in a window's scores; token indices count from the passage's first token."""
    s, e = start[passage_at:passage_at + count], end[passage_at:passage_at + count]
    table = s[:, None] + e[None, :]
    allowed = torch.ones(count, count, dtype=torch.bool).triu().tril(LONGEST - 1)
    value, at = table.masked_fill(~allowed, -1e9).flatten().max(0)
    first, last = divmod(int(at), count)
    return float(value - start[0] - end[0]), first, last


def torch_scorer(model, kind=None):
    """Scores of many windows at once: lists of ids and passage starts → (start, end, answers) each."""
    device = next(model.parameters()).device
    kind = kind or kind_on(device)

    def score(inputs):
        model.eval()
        found = [None] * len(inputs)
        order = sorted(range(len(inputs)), key=lambda i: len(inputs[i][0]))
        with torch.no_grad():
            while order:
                longest = len(inputs[order[-1]][0])
                take, order = order[-max(1, BATCH_TOKENS // longest):], order[:-max(1, BATCH_TOKENS // longest)]
                batch = (tensor.to(device) for tensor in padded([inputs[i] for i in take]))
                start, end, answers = (scores.float().cpu() for scores in model(*batch, kind))
                for row, i in enumerate(take):
                    n = len(inputs[i][0])
                    found[i] = start[row, :n], end[row, :n], float(answers[row])
        return found
    return score


def padded(inputs):
    longest = max(len(ids) for ids, _ in inputs)
    ids = torch.zeros(len(inputs), longest, dtype=torch.long)
    types = torch.zeros_like(ids)
    for row, (values, passage_at) in enumerate(inputs):
        ids[row, :len(values)] = torch.tensor(values)
        types[row, passage_at:len(values)] = 1
    return ids, types, torch.tensor([len(values) for values, _ in inputs])


def read_all(score, tokenizer, pairs):
    """Readings of (question text, passage text) pairs; of a long passage's windows the one with the best margin."""
    known, inputs, owners = {}, [], []

    def tokens(text):
        if text not in known:
            known[text] = tokenizer.tokens(text)
        return known[text]

    for owner, (question, passage) in enumerate(pairs):
        for window in windows(tokens(question), tokens(passage)):
            if window:
                inputs.append(pair(tokens(question), window))
                owners.append((owner, window))
    found = [Reading("", -1e9, -1e9) for _ in pairs]
    for (owner, window), (ids, at), (start, end, answers) in zip(owners, inputs, score(inputs)):
        margin, first, last = best_span(start, end, at, len(window))
        if margin > found[owner].margin:
            text = pairs[owner][1][window[first].start:window[last].end]
            found[owner] = Reading(text, margin, max(answers, found[owner].answers))
    return found


@dataclass
class Readings:
    """A set's questions with what was read in the right passage and in the best wrong one (BM25, same contexts);
    the latter is empty, and its reading hopeless, where every passage found has the answer's text."""
    questions: list
    right: list
    wrong: list
    wrong_passages: list


def read_set(score, tokenizer, questions, contexts):
    """``contexts`` are what wrong passages are searched in."""
    search = WrongPassages(contexts)
    wrong = ["".join(search.best(q, 1)) for q in questions]
    found = read_all(score, tokenizer, [(q.text, q.context) for q in questions]
                     + [(q.text, passage) for q, passage in zip(questions, wrong)])
    return Readings(questions, found[:len(questions)], found[len(questions):], wrong)


def measures(readings, signal=lambda reading: reading.margin):
    """EM and F1 with the passage given, in per cent; how well the signal tells right from wrong passages."""
    right = [signal(r) for r in readings.right]
    wrong = [signal(r) for r, passage in zip(readings.wrong, readings.wrong_passages) if passage]
    pairs = [(r.text, q.answers) for r, q in zip(readings.right, readings.questions)]
    return {
        "questions": len(pairs),
        "em": round(100 * sum(exact(*pair) for pair in pairs) / len(pairs), 2),
        "f1": round(100 * sum(f1(*pair) for pair in pairs) / len(pairs), 2),
        "auc": round(area(right, wrong), 4),
        "refusedAt5": round(100 * refused(right, wrong), 2),
    }
