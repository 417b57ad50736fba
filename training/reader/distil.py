"""Distillation (Hinton, Vinyals and Dean, 2015): a small reader learns what a large one thinks of every token, beside
what is marked in the data.

The teacher reads the same tokens. Its start and end scores are softened by ``TEMPERATURE``; the small model's are
brought near to them by the Kullback-Leibler divergence, its third score by the cross-entropy to the teacher's
probability. ``SHARE`` of the loss comes from the teacher.
"""

import torch
from torch.nn import functional

from model import BASE, KIND, MASKED, Reader

TEMPERATURE, SHARE = 2.0, 0.7


class Teacher:
    """Labels the batches of a part of a pass, each once: what is shown again is not read again."""

    def __init__(self, path):
        self.model = Reader(BASE)
        self.model.load_state_dict(torch.load(path))
        self.model.eval()
        self.part, self.known = None, {}

    def labels(self, part, index, inputs):
        """Scores (start, end, answers) of the part's batch with this index; ``inputs`` are its ids, types, lengths."""
        if part != self.part:
            self.part, self.known = part, {}
        if index not in self.known:
            with torch.no_grad():
                self.known[index] = tuple(part.float() for part in self.model(*inputs, KIND))
        return self.known[index]


def divergence(ours, theirs):
    """Mean over the rows; padding, which both score as MASKED, adds nothing."""
    target = (theirs.clamp_min(MASKED) / TEMPERATURE).softmax(-1)
    return TEMPERATURE ** 2 * functional.kl_div(
        (ours / TEMPERATURE).log_softmax(-1), target, reduction="batchmean")


def loss_to(labels, scores):
    """How far the scores of a batch are from the teacher's."""
    spans = (divergence(scores[0], labels[0]) + divergence(scores[1], labels[1])) / 2
    return spans + 0.3 * functional.binary_cross_entropy_with_logits(scores[2], labels[2].sigmoid())
