"""Distillation (Hinton, Vinyals and Dean, 2015): a small reader learns what larger ones think of every token, beside
what is marked in the data.

The teachers read the same tokens. The mean of their start and end scores is softened by ``TEMPERATURE``; the small
model's are brought near to them by the Kullback-Leibler divergence, its third score by the cross-entropy to the teachers'
probability. ``SHARE`` of that loss comes from the teachers. Where it points to who speaks (voices.py), its shares of a window's
places and its tags are brought near to the first teacher's. Beside it what each layer of the small model makes of a
token is brought near to what the first teacher's layer at the same height makes of it, through a matrix that is learnt
and thrown away (Jiao et al., TinyBERT, Findings of EMNLP 2020): by ``STATES``, which falls to zero over the run.
"""

import torch
from torch import nn
from torch.nn import functional

from model import BASE, MASKED, SMALL, Reader, kind_on, shape_of

TEMPERATURE, SHARE, STATES = 2.0, 0.4, 0.5  # SHARE and STATES unless train.py is told otherwise
ANSWERS = 0.5  # weight of the third score's loss beside that of the spans


class Teacher:
    def __init__(self, paths, device="cpu"):
        self.kind = kind_on(device)
        self.models = []
        for path in paths:
            self.models.append(loaded(path).to(device).eval())
        self.width = self.models[0].norm.weight.shape[0]

    def labels(self, inputs):
        """The mean scores (start, end, answers) of a batch's ids, types and lengths, and the first model's states."""
        with torch.no_grad():
            states = [model.states(*inputs, self.kind) for model in self.models]
            scores = [model.scores(some[-1], inputs[2]) for model, some in zip(self.models, states)]
            return tuple(sum(part) / len(scores) for part in zip(*scores)), states[0]


def loaded(path):
    """A reader of any shape from its weights; the heads that they lack begin anew."""
    state = torch.load(path, map_location="cpu")
    model = Reader(shape_of(state))
    model.load_state_dict({**model.state_dict(), **state})
    return model


class Heights(nn.Module):
    """How far the small model's states are from the teacher's at the same height, in the teacher's variance."""

    def __init__(self, width=BASE.width, layers=SMALL.layers):
        super().__init__()
        self.maps = nn.ModuleList(nn.Linear(SMALL.width, width) for _ in range(layers))

    def forward(self, ours, theirs, lengths):
        inside = (torch.arange(ours[0].shape[1], device=lengths.device)[None] < lengths[:, None])[..., None]
        total = 0.0
        for index, (state, turn) in enumerate(zip(ours, self.maps)):
            target = theirs[max(1, (index + 1) * len(theirs) // len(ours)) - 1].float()
            target = functional.layer_norm(target, target.shape[-1:])
            total = total + (((turn(state) - target) ** 2) * inside).sum() / (inside.sum() * target.shape[-1])
        return total / len(ours)


class VoiceLesson:
    """What a step on who speaks learns from the first teacher: ``share`` of the loss, and the states by ``weight``."""

    def __init__(self, teacher, heights, share, weight):
        self.model, self.kind, self.heights = teacher.models[0], teacher.kind, heights
        self.share, self.weight = share, weight

    def mixed(self, loss, inputs, marks, states, ours):
        """``loss`` and the teacher's: its ``ours`` are the logarithms of the shares that each mark gives to the places
        of its window, and the scores of the tags."""
        lengths = inputs[2]
        with torch.no_grad():
            theirs = self.model.states(*inputs, self.kind)
            pointed = self.model.pointed(theirs[-1], *marks, lengths).log_softmax(-1)
            tags = self.model.tags(theirs[-1]).log_softmax(-1)
        inside = torch.arange(inputs[0].shape[1], device=lengths.device)[None] < lengths[:, None]
        named = functional.kl_div(ours[1][inside].log_softmax(-1), tags[inside], reduction="batchmean", log_target=True)
        taught = functional.kl_div(ours[0], pointed, reduction="batchmean", log_target=True) + ANSWERS * named
        loss = (1 - self.share) * loss + self.share * taught
        return loss + self.weight * self.heights(states, theirs, lengths) if self.weight else loss


def divergence(ours, theirs):
    """Mean over the rows; padding, which both score as MASKED, adds nothing."""
    target = (theirs.clamp_min(MASKED) / TEMPERATURE).softmax(-1)
    return TEMPERATURE ** 2 * functional.kl_div(
        (ours / TEMPERATURE).log_softmax(-1), target, reduction="batchmean")


def loss_to(labels, scores):
    """How far the scores of a batch are from the teacher's."""
    spans = (divergence(scores[0], labels[0]) + divergence(scores[1], labels[1])) / 2
    return spans + ANSWERS * functional.binary_cross_entropy_with_logits(scores[2], labels[2].sigmoid())
