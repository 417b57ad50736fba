"""What training is fed: an endless, repeatable run of batches, made by other processes where there are some to spare.

A GPU learns from some thousand examples a second, which one process can't make. Every worker draws its own passes over
the data; batches are taken from the workers in turn, so that a seed and a number of workers give the same run."""

import itertools
import multiprocessing
import random
from dataclasses import dataclass

import numpy
import torch

UNKNOWN, ALONE = -100, -1
CHUNK = 2000  # questions and statements whose examples are sorted by length together
AHEAD = 24  # batches that a worker makes ahead


@dataclass
class Batch:
    """Tensors of a batch: ids and types [batch, length], lengths, starts, ends (UNKNOWN where nobody knows the words that
    answer), ``has``, 1 where the passage answers, and ``groups``: rows of one number are statements among which one
    question chooses, ALONE are the others."""
    ids: torch.Tensor
    types: torch.Tensor
    lengths: torch.Tensor
    starts: torch.Tensor
    ends: torch.Tensor
    has: torch.Tensor
    groups: torch.Tensor

    @classmethod
    def of(cls, arrays, device="cpu"):
        ids, types, lengths, starts, ends, has, groups = (torch.from_numpy(a).to(device) for a in arrays)
        return cls(ids.long(), types.long(), lengths.long(), starts.long(), ends.long(), has.float(), groups.long())

    def inputs(self):
        return self.ids, self.types, self.lengths

    def __len__(self):
        return len(self.ids)


def arrays_of(units):
    """A batch of units (examples that stay together) as arrays: what goes from one process to another."""
    examples = [e for unit in units for e in unit]
    groups = [number if len(unit) > 1 else ALONE for number, unit in enumerate(units) for _ in unit]
    longest = max(len(e.ids) for e in examples)
    ids, types = numpy.zeros((len(examples), longest), numpy.int32), numpy.zeros((len(examples), longest), numpy.uint8)
    for row, e in enumerate(examples):
        ids[row, :len(e.ids)] = e.ids
        types[row, e.passage_at:len(e.ids)] = 1
    starts, ends = (numpy.array([UNKNOWN if i is None else i for i in some], numpy.int32)
                    for some in ([e.start for e in examples], [e.end for e in examples]))
    return (ids, types, numpy.array([len(e.ids) for e in examples], numpy.int32), starts, ends,
            numpy.array([e.answers() for e in examples], numpy.uint8), numpy.array(groups, numpy.int32))


def batches(units, budget, rng):
    """Batches of units of about equal length whose padded size is at most ``budget`` tokens, in random order."""
    lengths = [max(len(e.ids) for e in unit) for unit in units]
    order = sorted(range(len(units)), key=lambda i: (lengths[i] + rng.random() * 4))
    found, batch, rows, longest = [], [], 0, 0
    for index in order:
        longest, rows = max(longest, lengths[index]), rows + len(units[index])
        if batch and rows * longest > budget:
            found.append(batch)
            batch, rows, longest = [], len(units[index]), lengths[index]
        batch.append(units[index])
    if batch:
        found.append(batch)
    rng.shuffle(found)
    return found


def endless(examples, budget, seed):
    """Batches of one pass after the other, as arrays."""
    for number in itertools.count():
        rng = random.Random(f"{seed}-{number}")
        sources = examples.sources(rng)
        for at in range(0, len(sources), CHUNK):
            shown = [unit for source in sources[at:at + CHUNK] for unit in examples.units(source, rng)]
            yield from map(arrays_of, batches(shown, budget, rng))


class Feed:
    """Iterates over batches. With no workers they are made when they are asked for."""

    def __init__(self, examples, budget, seed, workers=0):
        self.processes, self.queues = [], []
        self.own = None if workers else endless(examples, budget, seed)
        context = multiprocessing.get_context("fork")
        for number in range(workers):
            queue = context.Queue(AHEAD)
            self.queues.append(queue)
            self.processes.append(context.Process(
                target=_work, args=(examples, budget, f"{seed}-worker{number}", queue), daemon=True))
            self.processes[-1].start()
        self.turn = 0

    def __iter__(self):
        return self

    def __next__(self):
        if self.own:
            return next(self.own)
        queue = self.queues[self.turn % len(self.queues)]
        self.turn += 1
        return queue.get()

    def close(self):
        for process in self.processes:
            process.terminate()


def _work(examples, budget, seed, queue):
    for arrays in endless(examples, budget, seed):
        queue.put(arrays)
