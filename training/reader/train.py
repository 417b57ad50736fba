"""Fine-tunes bge-small-zh-v1.5 as an extractive reader. See README.md."""

import argparse
import copy
import itertools
import os
import random
import signal
import time

import torch
from torch.nn import functional

from choices import choices_of, measures_of
from distil import ANSWERS, SHARE, STATES, Heights, Teacher, VoiceLesson, loaded, loss_to
from examples import WITH_ANSWER, Examples
from feed import UNKNOWN, Batch, Feed
from model import BASE, MASKED, from_bert, from_embedder, grown, kind_on
from passages import held_out, read, read_statements
from reading import measures, read_set, torch_scorer
from tokens import Tokenizer
from voices import VoiceExamples, VoiceFeed, accuracy, loss_to_voices, read_texts

WARM_UP, AVERAGE_FROM, AVERAGE_DECAY = 0.05, 0.6, 0.998
CHOICES = 1.0  # weight of a choice among statements, as against that of an example's span


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", required=True, help="fp32 ONNX file of bge-small-zh-v1.5, the folder of a BERT-Base "
                        "SavedModel to train a teacher, or a reader.pt of either")
    parser.add_argument("--layers", type=int, help="more layers than the model has: it grows")
    parser.add_argument("--tokenizer", required=True, help="its tokenizer.json")
    parser.add_argument("--train", nargs="*", default=[], help="question files used whole")
    parser.add_argument("--halves", nargs="*", default=[], help="question files whose held-out half validates")
    parser.add_argument("--validate", nargs="*", default=[], help="question files measured on at the end, if wanted")
    parser.add_argument("--statements", nargs="*", default=[], help="files of statements that answer a question or don't")
    parser.add_argument("--choices", nargs="*", default=[], help="files of small briefings measured on at the end")
    parser.add_argument("--voices", nargs="*", default=[], help="texts with known speakers (./yinju fit --turns)")
    parser.add_argument("--voices-weights", nargs="*", type=float, default=[], help="how often a pass shows each file's texts")
    parser.add_argument("--voices-validate", nargs="*", default=[], help="texts that are only measured on at the end")
    parser.add_argument("--voice-share", type=float, default=0.4, help="share of the steps that learn who speaks")
    parser.add_argument("--times", type=int, default=1, help="how often a pass goes over the questions of files")
    parser.add_argument("--teacher", nargs="*", default=[], help="weights of larger readers (reader.pt) to learn from")
    parser.add_argument("--share", type=float, default=SHARE, help="how much of the loss comes from the teachers")
    parser.add_argument("--states", type=float, default=STATES, help="weight of the layers' distance from the teacher's")
    parser.add_argument("--out", required=True, help="folder for checkpoints and weights")
    parser.add_argument("--steps", type=int, help="length of the schedule in steps, or")
    parser.add_argument("--minutes", type=float, help="in minutes of training")
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--tokens", type=int, default=3072, help="tokens a batch, padding included")
    parser.add_argument("--sizes", type=float, nargs=3, default=WITH_ANSWER, metavar=("STATEMENT", "CROP", "WINDOW"),
                        help="shares of the sizes of passages that answer")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--device", default="cpu", help="cuda to train on a GPU")
    parser.add_argument("--workers", type=int, default=0, help="processes that make batches; a GPU wants a dozen")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--save-every", type=float, default=180, help="seconds between checkpoints")
    parser.add_argument("--smoke", action="store_true", help="a minute's run over 200 questions to see that it works")
    return parser.parse_args()


def loss_to_marks(batch, start, end, answers):
    known = (batch.starts != UNKNOWN).sum().clamp(min=1)
    spans = (functional.cross_entropy(start, batch.starts, ignore_index=UNKNOWN, reduction="sum")
             + functional.cross_entropy(end, batch.ends, ignore_index=UNKNOWN, reduction="sum")) / (2 * known)
    return (spans + ANSWERS * functional.binary_cross_entropy_with_logits(answers, batch.has)
            + CHOICES * loss_to_choices(batch, answers) / len(batch))


def loss_to_choices(batch, answers):
    """Listwise (Cao et al., Learning to Rank, ICML 2007): the sum over the questions that choose among statements, one of
    which answers, of the negative log-likelihood that a softmax of the third scores chooses one that answers."""
    inside = batch.groups >= 0
    groups, scores, right = batch.groups[inside], answers[inside], batch.has[inside] > 0
    if not len(groups):
        return answers.sum() * 0
    shape = (int(groups.max()) + 1,)
    top = torch.full(shape, MASKED, device=scores.device).scatter_reduce(0, groups, scores.detach(), "amax")
    shares = (scores - top[groups]).exp()
    every = torch.zeros(shape, device=scores.device).index_add(0, groups, shares)
    chosen = torch.zeros(shape, device=scores.device).index_add(0, groups[right], shares[right])
    some = torch.zeros(shape, device=scores.device).index_add(0, groups, right.float()) > 0
    return (every[some].log() - chosen[some].clamp_min(1e-9).log()).sum()


def base_model(path, vocabulary):
    """The model that training starts from: a teacher's where the path is a folder."""
    if os.path.isdir(path):
        return from_bert(path, vocabulary)
    if not path.endswith(".pt"):
        return from_embedder(path)
    return loaded(path)


class Run:
    """Model, optimiser and how far they are; what a checkpoint holds."""

    def __init__(self, options, vocabulary):
        self.options = options
        self.device, self.kind = torch.device(options.device), kind_on(options.device)
        model = base_model(options.model, vocabulary)
        if options.layers and options.layers > len(model.layers):
            model = grown(model, options.layers)
        self.model = model.to(self.device)
        self.teacher = Teacher(options.teacher, self.device) if options.teacher else None
        self.heights = Heights(
            self.teacher.width if self.teacher else BASE.width, len(model.layers)).to(self.device)
        self.trained = list(self.model.parameters())
        self.optimizer = torch.optim.AdamW(
            [{"params": [p for name, p in self.model.named_parameters() if p.dim() > 1 and name != "words.weight"],
              "weight_decay": 0.01},
             {"params": [p for name, p in self.model.named_parameters() if p.dim() == 1 or name == "words.weight"]
              + list(self.heights.parameters()), "weight_decay": 0.0}], lr=0.0)
        self.average = None
        self.step, self.elapsed, self.seen = 0, 0.0, 0
        self.stopping = False
        self.path = os.path.join(options.out, "checkpoint.pt")
        if os.path.exists(self.path):
            saved = torch.load(self.path, map_location=self.device)
            self.model.load_state_dict(saved["model"])
            self.heights.load_state_dict(saved["heights"])
            self.optimizer.load_state_dict(saved["optimizer"])
            self.average = saved["average"]
            self.step, self.elapsed, self.seen = saved["progress"]
            torch.set_rng_state(saved["random"].cpu())
            print(f"resumed at step {self.step}, {self.elapsed / 60:.1f} minutes", flush=True)

    def stop(self, *_):
        """For a signal: save after this step and end."""
        self.stopping = True

    def progress(self):
        if self.options.steps:
            return self.step / self.options.steps
        return self.elapsed / (60 * self.options.minutes)

    def loss_of(self, batch, done):
        """The loss on what is marked and, with a teacher, on what it says."""
        if not self.teacher:
            return loss_to_marks(batch, *self.model(*batch.inputs(), self.kind))
        labels, theirs = self.teacher.labels(batch.inputs())
        ours = self.model.states(*batch.inputs(), self.kind)
        scores = self.model.scores(ours[-1], batch.lengths)
        share, states = self.options.share, self.options.states
        loss = (1 - share) * loss_to_marks(batch, *scores) + share * loss_to(labels, scores)
        return loss + states * (1 - done) * self.heights(ours, theirs, batch.lengths) if states else loss

    def train_on(self, arrays):
        done = self.progress()
        self.model.train()
        batch = Batch.of(arrays, self.device)
        loss = self.learn(self.loss_of(batch, done), done)
        self.step, self.seen = self.step + 1, self.seen + len(batch)
        return loss

    def point_on(self, arrays):
        """A step on who speaks (voices.py), between two on questions."""
        done = self.progress()
        lesson = self.teacher and VoiceLesson(
            self.teacher, self.heights, self.options.share, self.options.states * (1 - done))
        self.model.train()
        return self.learn(loss_to_voices(self.model, arrays, self.device, self.kind, lesson), done)

    def learn(self, loss, done):
        for group in self.optimizer.param_groups:
            group["lr"] = self.options.rate * min(1, done / WARM_UP) * max(0, 1 - done)
        self.optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.trained, 1.0)
        self.optimizer.step()
        if done > AVERAGE_FROM:
            self._add_to_average()
        return float(loss)

    def _add_to_average(self):
        with torch.no_grad():
            if self.average is None:
                self.average = [p.detach().clone() for p in self.trained]
            for mean, now in zip(self.average, self.trained):
                mean.lerp_(now, 1 - AVERAGE_DECAY)

    def save(self):
        torch.save({"model": self.model.state_dict(), "heights": self.heights.state_dict(),
                    "optimizer": self.optimizer.state_dict(), "average": self.average, "random": torch.get_rng_state(),
                    "progress": (self.step, self.elapsed, self.seen)}, self.path + ".new")
        os.replace(self.path + ".new", self.path)

    def averaged(self):
        """The averaged model, or the latest where nothing is averaged yet."""
        model = copy.deepcopy(self.model)
        if self.average:
            with torch.no_grad():
                for target, mean in zip(model.parameters(), self.average):
                    target.copy_(mean)
        return model


def train(run, feed, voices=None):
    options, smooth, saved, began, seen = run.options, None, time.time(), time.time(), run.seen
    last, turns, pointing = began, random.Random(options.seed), 0.0
    for arrays in itertools.islice(feed, run.step, None):
        if run.progress() >= 1:
            break
        loss = run.train_on(arrays)
        while voices and turns.random() < options.voice_share:
            pointing += 0.02 * (run.point_on(next(voices)) - pointing)
        now = time.time()
        run.elapsed, last = run.elapsed + now - last, now
        smooth = loss if smooth is None else 0.98 * smooth + 0.02 * loss
        if run.step % 25 == 0:
            print(f"{time.strftime('%H:%M:%S')} step {run.step} {100 * run.progress():.1f}% "
                  f"loss {smooth:.3f} voices {pointing:.3f} {(run.seen - seen) / (time.time() - began):.1f} ex/s", flush=True)
        if now - saved > options.save_every:
            run.save()
            saved = now
        if run.stopping:
            run.save()
            raise SystemExit(f"stopped at step {run.step}; the same command goes on from there")
    run.save()


def voice_feed(options, tokenizer):
    """Batches of texts with known speakers, None without such texts."""
    texts = []
    for path, weight in itertools.zip_longest(options.voices, options.voices_weights, fillvalue=1.0):
        for text in read_texts([path]):
            text.weight = weight
            texts.append(text)
    if not texts:
        return None
    workers = options.workers and max(1, options.workers // 3)
    return VoiceFeed(VoiceExamples(texts, tokenizer), options.tokens, options.seed, workers)


def main():
    options = arguments()
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    torch.set_float32_matmul_precision("high")  # TensorFloat-32 on a GPU
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
    statements = [s for path in options.statements for s in read_statements(path)]
    examples = Examples(questions, tokenizer, statements, with_answer=options.sizes, times=options.times)
    print(f"{len(examples.questions)} questions, {len(examples.contexts)} passages, "
          f"{len(examples.statements)} statements, {len(examples.choices)} choices", flush=True)
    feed = Feed(examples, options.tokens, options.seed, options.workers)  # before CUDA, which can't be forked
    voices = voice_feed(options, tokenizer)
    run = Run(options, tokenizer.vocabulary)
    signal.signal(signal.SIGTERM, run.stop)
    train(run, feed, voices)
    feed.close()
    if voices:
        voices.close()
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    model = run.averaged().eval()
    torch.save({name: value.cpu() for name, value in model.state_dict().items()}, os.path.join(options.out, "reader.pt"))
    print(f"{run.step} steps, {run.seen} examples, {run.elapsed / 60:.1f} minutes", flush=True)
    for path in options.voices_validate:
        print(path, accuracy(model, read_texts([path]), tokenizer), flush=True)
    for path in options.choices:
        print(path, measures_of(torch_scorer(model), tokenizer, choices_of([path])), flush=True)
    for name, some in validation.items():
        print(name, measures(read_set(torch_scorer(model), tokenizer, some, contexts[name])), flush=True)


if __name__ == "__main__":
    main()
