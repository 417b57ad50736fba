"""Who speaks: the reader also points, from every part of a text, to the names of those who speak it.

A window is ``[CLS] [source] [elsewhere]``, then the parts of a text (headings and statements), a mark of its kind before each,
then ``[SEP]``. Every mark points to a place of the window by the softmax of the scaled products of its query with all
keys: to a name (any place at which that person is named, as in the attention sum of Kadlec et al., ACL 2016), to ``[CLS]``
where the text itself speaks, to ``[source]`` where nobody by name does, or to ``[elsewhere]`` where the person is named outside the
window alone.

Beside it every token says whether it begins a name or stands inside one: names that nothing but their places show to be
names are found so.

The data are the lines that ``./yinju fit --turns FILE`` writes. Persons get other names while training, so that what
is learnt is the place of a name in its sentence, not the name.
"""

import itertools
import json
import multiprocessing
import random
from dataclasses import dataclass, field

import numpy
import torch
from torch.nn import functional

from tokens import CLS, SEP

MARKS = {"FIRST": 1, "FURTHER": 2, "HEADING": 3, "NOTE": 4}  # [unused1] and so on
SOURCE, ELSEWHERE = 5, 6
SPECIAL = [CLS, SOURCE, ELSEWHERE]
NARRATOR_AT, SOURCE_AT, ELSEWHERE_AT = 0, 1, 2
WINDOW, LEFT, RIGHT = 512, 200, 80
LONGEST_PART = 200
OUTSIDE, BEGINS, INSIDE, UNKNOWN = 0, 1, 2, -100  # tags of tokens; nobody knows what a surname with a title is
TAGGING = 0.5  # weight of the tags' loss
MASK, MASKED_SHARE = 103, 0.06  # words outside names that are hidden while training
RENAMED = 0.7  # share of texts whose persons get other names


@dataclass
class Part:
    start: int
    end: int
    kind: str
    gold: tuple = None  # names; None where nobody knows
    source: bool = False


@dataclass
class Text:
    text: str
    parts: list
    names: dict  # name → [(start, end)]
    weight: float = 1.0


@dataclass
class Window:
    """Ids; of each part the index of its mark; of each judged part its targets: lists of indices, one list a speaker."""
    ids: list = field(default_factory=list)
    marks: list = field(default_factory=list)
    targets: list = field(default_factory=list)
    owners: list = field(default_factory=list)  # number of each part
    tags: list = field(default_factory=list)


def read_texts(paths):
    found = []
    for path in paths:
        with open(path, encoding="utf8") as file:
            for line in file:
                row = json.loads(line)
                parts = [Part(*p["at"], p["kind"], tuple(p["gold"]) if "gold" in p else None, p.get("source", False))
                         for p in row["parts"]]
                names = {name: [tuple(at) for at in places] for name, places in row["names"].items()}
                found.append(Text(row["text"], parts, names))
    return found


class Names:
    """Other names of the same shape, from those of all texts."""

    def __init__(self, texts):
        every = sorted({name for text in texts for name in text.names})
        self.foreign = [n for n in every if "·" in n]
        chinese = [n for n in every if 2 <= len(n) <= 3 and all("一" <= c <= "鿿" for c in n)]
        self.surnames = [n[0] for n in chinese]
        self.given = {1: [n[1:] for n in chinese if len(n) == 2], 2: [n[1:] for n in chinese if len(n) == 3]}

    def other(self, name, rng):
        """A name in the place of another and how its forms change; None where the shape is rare."""
        if "·" in name and self.foreign:
            new = rng.choice([n for n in self.foreign if n.count("·") == name.count("·")] or [name])
            forms = dict(zip(name.split("·"), new.split("·")))
            return dict(forms, **{name: new})
        if 2 <= len(name) <= 3 and "·" not in name and all("一" <= c <= "鿿" for c in name):
            length = len(name) - 1
            if not self.given[length]:
                return None
            surname, given = rng.choice(self.surnames), rng.choice(self.given[length])
            forms = {name: surname + given, name[0]: surname}
            if length == 2:
                forms[name[1:]] = given
            return forms
        return None


def renamed(text, names, rng):
    """The text with other names for most of its persons."""
    shared = {}
    for name, places in text.names.items():
        for place in places:
            shared.setdefault(place, set()).add(name)
    changes = []
    for name, places in sorted(text.names.items()):
        forms = names.other(name, rng) if rng.random() < 0.85 else None
        if not forms or any(len(shared[p]) > 1 for p in places):
            continue
        for start, end in places:
            form = text.text[start:end]
            new = forms.get(form)
            if new is None and len(form) > 1 and form[0] == name[0] and name[0] in forms and "·" not in name:
                new = forms[name[0]] + form[1:]  # 王部长
            elif new is None and len(form) == 2 and form[0] in "老小阿" and form[1] == name[0]:
                new = form[0] + forms[name[0]]
            if new is not None:
                changes.append((start, end, new))
    changes.sort()
    pieces, at, moves = [], 0, []  # moves: (old position, old end, new position, new end)
    length = 0
    for start, end, new in changes:
        if start < at:
            continue
        pieces += [text.text[at:start], new]
        length += start - at
        moves.append((start, end, length, length + len(new)))
        length += len(new)
        at = end
    pieces.append(text.text[at:])
    starts = [m[0] for m in moves]

    def moved(position, is_end=False):
        index = _before(starts, position, is_end)
        if index < 0:
            return position
        start, end, new_start, new_end = moves[index]
        if position >= end:
            return new_end + position - end
        return new_end if is_end else new_start

    parts = [Part(moved(p.start), moved(p.end, True), p.kind, p.gold, p.source) for p in text.parts]
    places = {n: [(moved(s), moved(e, True)) for s, e in some] for n, some in text.names.items()}
    return Text("".join(pieces), parts, places, text.weight)


def _before(starts, position, is_end):
    """Index of the last change that begins before a position, or at it where that isn't an end."""
    low, high = 0, len(starts)
    while low < high:
        middle = (low + high) // 2
        if starts[middle] < position or (starts[middle] == position and not is_end):
            low = middle + 1
        else:
            high = middle
    return low - 1


def tokens_of(text, tokenizer):
    """The tokens of each part; of a long one its beginning and its end."""
    found = []
    for part in text.parts:
        tokens = [(t.id, t.start + part.start, t.end + part.start) for t in tokenizer.tokens(text.text[part.start:part.end])]
        if len(tokens) > LONGEST_PART:
            tokens = tokens[:LONGEST_PART // 2] + tokens[-LONGEST_PART // 2:]
        found.append(tokens)
    return found


def stretches(sizes, left=LEFT, right=RIGHT):
    """Ranges of parts that are read together and which of them are judged: (first, last + 1, judged first, judged last + 1)."""
    room, found, at = WINDOW - len(SPECIAL) - 1, [], 0
    while at < len(sizes):
        first, before = at, 0
        while first > 0 and before + sizes[first - 1] <= left:
            first -= 1
            before += sizes[first]
        end, size = at, before
        while end < len(sizes) and (end == at or size + sizes[end] <= room):
            size += sizes[end]
            end += 1
        last, behind = end, 0
        while end < len(sizes) and last > at + 1 and behind < right:
            last -= 1
            behind += sizes[last]
        found.append((first, end, at, last))
        at = last
    return found


def window_of(text, tokens, first, end):
    """The window of parts [first, end)."""
    window = Window(list(SPECIAL))
    index_of = []  # (char start, token index)
    for number in range(first, end):
        window.marks.append(len(window.ids))
        window.owners.append(number)
        window.ids.append(MARKS[text.parts[number].kind])
        for token, start, stop in tokens[number]:
            index_of.append((start, stop, len(window.ids)))
            window.ids.append(token)
    window.ids.append(SEP)
    inside = {}
    window.tags = [UNKNOWN] * len(window.ids)
    for _, _, index in index_of:
        window.tags[index] = OUTSIDE
    for name, places in text.names.items():
        for start, stop in places:
            found = [i for _, _, i in _overlapping(index_of, start, stop)]
            known = text.text[start:stop] in name
            for order, index in enumerate(found):
                window.tags[index] = UNKNOWN if not known else INSIDE if order else BEGINS
            inside.setdefault(name, []).extend(found)
    inside = {name: found for name, found in inside.items() if found}
    for number in range(first, end):
        part = text.parts[number]
        if part.gold is None:
            window.targets.append(None)
        elif not part.gold:
            window.targets.append([[SOURCE_AT if part.source else NARRATOR_AT]])
        else:
            window.targets.append([inside.get(name, [ELSEWHERE_AT]) for name in part.gold])
    return window


def _overlapping(index_of, start, end):
    low, high = 0, len(index_of)
    while low < high:
        middle = (low + high) // 2
        if index_of[middle][1] <= start:
            low = middle + 1
        else:
            high = middle
    while low < len(index_of) and index_of[low][0] < end:
        yield index_of[low]
        low += 1


def windows(text, tokenizer, rng=None):
    """The windows of a text: as the program makes them, or by chance."""
    tokens = tokens_of(text, tokenizer)
    sizes = [len(t) + 1 for t in tokens]
    if rng is None:
        return [(window_of(text, tokens, a, b), i, j) for a, b, i, j in stretches(sizes)]
    found, at = [], rng.randint(0, 3)
    for first, end, judged, last in stretches(sizes[at:], rng.randint(60, 260), rng.randint(20, 120)):
        window = window_of(text, tokens, at + first, at + end)
        if any(t is not None for t in window.targets):
            hide(window, rng)
            found.append(window)
    return found


def hide(window, rng):
    """Some words of a window become [MASK], so that no text is learnt by heart."""
    for index, tag in enumerate(window.tags):
        if tag == OUTSIDE and rng.random() < MASKED_SHARE:
            window.ids[index] = MASK


def arrays_of(some):
    """A batch of windows: ids, lengths, of each judged part its row and the index of its mark, of each of their speakers
    (number of the part, share of its loss), of each place that names one (number of the speaker, index), tags."""
    longest = max(len(w.ids) for w in some)
    ids = numpy.zeros((len(some), longest), numpy.int32)
    tags = numpy.full((len(some), longest), UNKNOWN, numpy.int32)
    rows, marks, places = [], [], []
    speakers = 0
    owners = []  # of each speaker the judged part, and what share of its loss
    for row, window in enumerate(some):
        ids[row, :len(window.ids)] = window.ids
        tags[row, :len(window.ids)] = window.tags
        for mark, targets in zip(window.marks, window.targets):
            if targets is None:
                continue
            for target in targets:
                owners.append((len(rows), 1 / len(targets)))
                places += [(speakers, place) for place in target]
                speakers += 1
            rows.append(row)
            marks.append(mark)
    return (ids, numpy.array([len(w.ids) for w in some], numpy.int32), numpy.array(rows, numpy.int32),
            numpy.array(marks, numpy.int32), numpy.array(owners, numpy.float32), numpy.array(places, numpy.int32), tags)


def loss_to_voices(model, arrays, device, kind, lesson=None):
    """Minus the mean log of what is pointed to the right names, and the cross-entropy of the tags; with a ``lesson``
    (distil.VoiceLesson) a share of the loss is how far both are from the teacher's."""
    ids, lengths, rows, marks, owners, places, tags = (torch.from_numpy(a).to(device) for a in arrays)
    ids, lengths, rows, marks, places = ids.long(), lengths.long(), rows.long(), marks.long(), places.long()
    inputs = ids, torch.zeros_like(ids), lengths
    states = model.states(*inputs, kind)
    scores, named = model.pointed(states[-1], rows, marks, lengths), model.tags(states[-1])
    part = owners[:, 0].long()
    shares = scores.log_softmax(-1)
    chosen = shares[part[places[:, 0]], places[:, 1]]
    top = torch.full((len(owners),), -1e4, device=device).scatter_reduce(0, places[:, 0], chosen.detach(), "amax")
    sums = torch.zeros(len(owners), device=device).index_add(0, places[:, 0], (chosen - top[places[:, 0]]).exp())
    tagged = functional.cross_entropy(named.transpose(1, 2), tags.long(), ignore_index=UNKNOWN)
    loss = -((sums.clamp_min(1e-9).log() + top) * owners[:, 1]).sum() / len(rows) + TAGGING * tagged
    return lesson.mixed(loss, inputs, (rows, marks), states, (shares, named)) if lesson else loss


class VoiceExamples:
    def __init__(self, texts, tokenizer):
        self.texts, self.tokenizer, self.names = texts, tokenizer, Names(texts)

    def endless(self, budget, seed):
        for number in itertools.count():
            rng = random.Random(f"voices-{seed}-{number}")
            order = [t for t in self.texts if rng.random() < t.weight] + [
                t for t in self.texts if t.weight > 1 and rng.random() < t.weight - 1]
            rng.shuffle(order)
            waiting = []
            for text in order:
                if rng.random() < RENAMED:
                    text = renamed(text, self.names, rng)
                waiting += windows(text, self.tokenizer, rng)
                while sum(len(w.ids) for w in waiting) > 8 * budget:
                    waiting.sort(key=lambda w: len(w.ids) + rng.random() * 8)
                    size = max(1, budget // len(waiting[-1].ids))
                    at = rng.randint(0, max(0, len(waiting) - size))
                    chosen, waiting = waiting[at:at + size], waiting[:at] + waiting[at + size:]
                    yield arrays_of(chosen)


class VoiceFeed:
    """Batches of windows, made by other processes where there are some."""

    def __init__(self, examples, budget, seed, workers=0):
        self.own = None if workers else examples.endless(budget, seed)
        self.processes, self.queues, self.turn = [], [], 0
        context = multiprocessing.get_context("fork")
        for number in range(workers):
            queue = context.Queue(24)
            self.queues.append(queue)
            self.processes.append(context.Process(
                target=_work, args=(examples, budget, f"{seed}-worker{number}", queue), daemon=True))
            self.processes[-1].start()

    def __next__(self):
        if self.own:
            return next(self.own)
        self.turn += 1
        return self.queues[self.turn % len(self.queues)].get()

    def __iter__(self):
        return self

    def close(self):
        for process in self.processes:
            process.terminate()


def _work(examples, budget, seed, queue):
    for arrays in examples.endless(budget, seed):
        queue.put(arrays)


def pointings(model, text, tokenizer, kind=None):
    """Of every part of a text (shares by name, share of narrator, source, elsewhere and of other places)."""
    found = [None] * len(text.parts)
    device = next(model.parameters()).device
    for window, first, last in windows(text, tokenizer):
        ids = torch.tensor([window.ids], device=device)
        lengths = torch.tensor([len(window.ids)], device=device)
        judged = [(o, m) for o, m in zip(window.owners, window.marks) if first <= o < last]
        with torch.no_grad():
            states = model.states(ids, torch.zeros_like(ids), lengths, kind or torch.float32)[-1]
            marks = torch.tensor([m for _, m in judged], device=device)
            shares = model.pointed(states, torch.zeros_like(marks), marks, lengths).softmax(-1).cpu()
        inside = window_of_names(text, window, tokenizer)
        for (owner, _), row in zip(judged, shares):
            names = {name: float(row[list(set(at))].sum()) for name, at in inside.items()}
            known = set(itertools.chain.from_iterable(inside.values()))
            other = 1 - float(row[:3].sum()) - float(row[sorted(known)].sum()) if known else 1 - float(row[:3].sum())
            found[owner] = {"names": names, "narrator": float(row[0]), "source": float(row[1]),
                            "elsewhere": float(row[2]), "other": other}
    return found


def window_of_names(text, window, tokenizer):
    """Token indices of each person's names in a window."""
    index_of, at = [], 0
    for number, mark in zip(window.owners, window.marks):
        part = text.parts[number]
        tokens = [(t.start + part.start, t.end + part.start) for t in tokenizer.tokens(text.text[part.start:part.end])]
        if len(tokens) > LONGEST_PART:
            tokens = tokens[:LONGEST_PART // 2] + tokens[-LONGEST_PART // 2:]
        index_of += [(s, e, mark + 1 + i) for i, (s, e) in enumerate(tokens)]
    found = {}
    for name, places in text.names.items():
        some = [i for s, e in places for _, _, i in _overlapping(index_of, s, e)]
        if some:
            found[name] = some
    return found


def accuracy(model, texts, tokenizer):
    """Share of parts whose most pointed-to person, or nobody, is right, in per cent."""
    right = count = 0
    for text in texts:
        for part, pointing in zip(text.parts, pointings(model, text, tokenizer)):
            if part.gold is None or pointing is None:
                continue
            nobody = pointing["narrator"] + pointing["source"]
            best = max(pointing["names"], key=pointing["names"].get, default=None)
            guess = best if best and pointing["names"][best] > nobody else None
            right += guess in part.gold if part.gold else guess is None
            count += 1
    return round(100 * right / max(1, count), 2), count
