"""Fine-tunes bge-small-zh-v1.5 as an extractive reader. See README.md."""

import argparse
import copy
import functools
import os
import random
import signal
import time

import torch
from torch.nn import functional

from distil import SHARE, Teacher, loss_to
from examples import WITH_ANSWER, Examples, batches
from model import from_bert, from_embedder
from passages import held_out, read, read_statements
from reading import measures, padded, read_set, torch_scorer
from tokens import Tokenizer

UNKNOWN = -100
PARTS, SHOWN = 3, 2  # with a teacher, parts of a pass, and how often each is shown before the next one is labelled
WARM_UP, AVERAGE_FROM, AVERAGE_DECAY = 0.05, 0.6, 0.998


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", required=True, help="fp32 ONNX file of bge-small-zh-v1.5, or the folder of a BERT-Base "
                        "SavedModel to train a teacher")
    parser.add_argument("--tokenizer", required=True, help="its tokenizer.json")
    parser.add_argument("--train", nargs="*", default=[], help="question files used whole")
    parser.add_argument("--halves", nargs="*", default=[], help="question files whose held-out half validates")
    parser.add_argument("--validate", nargs="*", default=[], help="question files measured on at the end, if wanted")
    parser.add_argument("--statements", nargs="*", default=[], help="files of statements that answer a question or don't")
    parser.add_argument("--statements-from", type=float, default=0.4, help="share of the run from which they are mixed in")
    parser.add_argument("--questions-beside", type=float, default=0.2, help="share of the questions in a pass with statements")
    parser.add_argument("--start", help="weights of an earlier run (reader.pt) to go on from, with a new schedule")
    parser.add_argument("--teacher", help="weights of a larger reader (its reader.pt) to learn from")
    parser.add_argument("--frozen", type=int, default=0, help="layers, from the first on, that aren't trained")
    parser.add_argument("--out", required=True, help="folder for checkpoints and weights")
    parser.add_argument("--steps", type=int, help="length of the schedule in steps, or")
    parser.add_argument("--minutes", type=float, help="in minutes of training")
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--tokens", type=int, default=3072, help="tokens a batch, padding included")
    parser.add_argument("--sizes", type=float, nargs=3, default=WITH_ANSWER, metavar=("STATEMENT", "CROP", "WINDOW"),
                        help="shares of the sizes of passages that answer")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--save-every", type=float, default=180, help="seconds between checkpoints")
    parser.add_argument("--smoke", action="store_true", help="a minute's run over 200 questions to see that it works")
    return parser.parse_args()


def loss_of(model, batch, labels=None):
    """The loss on what is marked, and with ``labels`` (a function of the batch's inputs) on what a teacher says."""
    inputs = padded([(e.ids, e.passage_at) for e in batch])
    scores = model(*inputs)
    if labels is None:
        return loss_to_marks(batch, *scores)
    return (1 - SHARE) * loss_to_marks(batch, *scores) + SHARE * loss_to(labels(inputs), scores)


def loss_to_marks(batch, start, end, answers):
    has = torch.tensor([float(e.answers()) for e in batch])
    starts, ends = (torch.tensor([UNKNOWN if i is None else i for i in some])
                    for some in ([e.start for e in batch], [e.end for e in batch]))
    known = max(1, int((starts != UNKNOWN).sum()))
    spans = (functional.cross_entropy(start, starts, ignore_index=UNKNOWN, reduction="sum")
             + functional.cross_entropy(end, ends, ignore_index=UNKNOWN, reduction="sum")) / (2 * known)
    return spans + 0.3 * functional.binary_cross_entropy_with_logits(answers, has)


def base_model(path, vocabulary):
    """The model that training starts from: a teacher's where the path is a folder."""
    return from_bert(path, vocabulary) if os.path.isdir(path) else from_embedder(path)


class Run:
    """Model, optimiser and how far they are; what a checkpoint holds."""

    def __init__(self, options, vocabulary):
        self.options = options
        self.model = base_model(options.model, vocabulary)
        if options.start:
            self.model.load_state_dict(torch.load(options.start))
        self.model.frozen = options.frozen
        self.trained = [p for p in self.model.parameters() if p.requires_grad]
        self.optimizer = torch.optim.AdamW(
            [{"params": [p for p in self.trained if p.dim() > 1], "weight_decay": 0.01},
             {"params": [p for p in self.trained if p.dim() == 1], "weight_decay": 0.0}], lr=0.0)
        self.average = None
        self.step, self.elapsed, self.passes, self.batch, self.seen = 0, 0.0, 0, 0, 0
        self.stopping = False
        self.path = os.path.join(options.out, "checkpoint.pt")
        if os.path.exists(self.path):
            saved = torch.load(self.path)
            self.model.load_state_dict(saved["model"])
            self.optimizer.load_state_dict(saved["optimizer"])
            self.average = saved["average"]
            self.step, self.elapsed, self.passes, self.batch, self.seen = saved["progress"]
            torch.set_rng_state(saved["random"])
            print(f"resumed at step {self.step}, {self.elapsed / 60:.1f} minutes", flush=True)

    def stop(self, *_):
        """For a signal: save after this step and end."""
        self.stopping = True

    def progress(self):
        if self.options.steps:
            return self.step / self.options.steps
        return self.elapsed / (60 * self.options.minutes)

    def train_on(self, batch, labels=None):
        began, done = time.time(), self.progress()
        for group in self.optimizer.param_groups:
            group["lr"] = self.options.rate * min(1, done / WARM_UP) * (1 - done)
        self.model.train()
        loss = loss_of(self.model, batch, labels)
        self.optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.trained, 1.0)
        self.optimizer.step()
        if done > AVERAGE_FROM:
            self._add_to_average()
        self.step, self.batch, self.seen = self.step + 1, self.batch + 1, self.seen + len(batch)
        self.elapsed += time.time() - began
        return float(loss)

    def _add_to_average(self):
        with torch.no_grad():
            if self.average is None:
                self.average = [p.detach().clone() for p in self.trained]
            for mean, now in zip(self.average, self.trained):
                mean.lerp_(now, 1 - AVERAGE_DECAY)

    def save(self):
        torch.save({"model": self.model.state_dict(), "optimizer": self.optimizer.state_dict(),
                    "average": self.average, "random": torch.get_rng_state(),
                    "progress": (self.step, self.elapsed, self.passes, self.batch, self.seen)}, self.path + ".new")
        os.replace(self.path + ".new", self.path)

    def averaged(self):
        """The averaged model, or the latest where nothing is averaged yet."""
        model = copy.deepcopy(self.model)
        if self.average:
            with torch.no_grad():
                for target, mean in zip((p for p in model.parameters() if p.requires_grad), self.average):
                    target.copy_(mean)
        return model


def train(run, examples, statements, teacher=None):
    options, smooth, saved, began, seen = run.options, None, time.time(), time.time(), run.seen
    while run.progress() < 1:
        mixing = bool(statements) and run.progress() >= options.statements_from
        whole, part = divmod(run.passes // SHOWN, PARTS) if teacher else (run.passes, 0)
        seed = f"{options.seed}-{whole}{'-mixed' if mixing else ''}"
        shown = examples.one_pass(seed, statements if mixing else (), options.questions_beside)
        batch_list = batches(shown, options.tokens, random.Random(seed))
        if teacher:
            batch_list = batch_list[part::PARTS]
        for batch in batch_list[run.batch:]:
            labels = teacher and functools.partial(teacher.labels, (seed, part), run.batch)
            loss = run.train_on(batch, labels)
            smooth = loss if smooth is None else 0.98 * smooth + 0.02 * loss
            if run.step % 25 == 0:
                print(f"{time.strftime('%H:%M:%S')} step {run.step} pass {run.passes} {100 * run.progress():.1f}% "
                      f"loss {smooth:.3f} {(run.seen - seen) / (time.time() - began):.1f} ex/s", flush=True)
            if time.time() - saved > options.save_every:
                run.save()
                saved = time.time()
            if run.stopping:
                run.save()
                raise SystemExit(f"stopped at step {run.step}; the same command goes on from there")
            if run.progress() >= 1:
                break
            if statements and not mixing and run.progress() >= options.statements_from:
                run.passes, run.batch = run.passes + 1, 0
                break
        else:
            run.passes, run.batch = run.passes + 1, 0
    run.save()


def main():
    options = arguments()
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    os.makedirs(options.out, exist_ok=True)
    tokenizer = Tokenizer.read(options.tokenizer)
    halves = [q for path in options.halves for q in read(path)]
    questions = [q for path in options.train for q in read(path)] + [q for q in halves if not held_out(q.title)]
    validation = {os.path.basename(path).split(".")[0]: read(path) for path in options.validate}
    if validation and halves:
        validation["heldOut"] = [q for q in halves if held_out(q.title)]
    contexts = {name: list(dict.fromkeys(q.context for q in some)) for name, some in validation.items()}
    if options.smoke:
        questions, options.steps = questions[:200], 10
        validation = {name: some[:40] for name, some in validation.items()}
    run = Run(options, tokenizer.vocabulary)
    signal.signal(signal.SIGTERM, run.stop)
    examples = Examples(questions, tokenizer, with_answer=options.sizes)
    print(f"{len(examples.questions)} questions, {len(examples.contexts)} passages", flush=True)
    statements = [s for path in options.statements for s in read_statements(path)]
    print(f"{len(statements)} statements", flush=True)
    train(run, examples, statements, Teacher(options.teacher) if options.teacher else None)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    model = run.averaged()
    torch.save(model.state_dict(), os.path.join(options.out, "reader.pt"))
    print(f"{run.step} steps, {run.seen} examples, {run.elapsed / 60:.1f} minutes", flush=True)
    for name, some in validation.items():
        print(name, measures(read_set(torch_scorer(model), tokenizer, some, contexts[name])), flush=True)


if __name__ == "__main__":
    main()
