"""From trained weights to models/reader-zh: exports, checks, measures, calibrates and writes the card. See README.md."""

import argparse
import hashlib
import json
import os
import random
import shutil

import torch

from calibration import calibrate, pairs
from examples import QUESTION, STRIDE, WINDOW, pair, windows
from export import peaks_of, write
from model import WIDTH, Reader, shape_of
from passages import held_out, read
from reading import LONGEST, measures, read_set, torch_scorer
from rungraph import NumpySession
from tokens import Tokenizer

AGREEMENT = 1e-3


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--weights", required=True, help="reader.pt as train.py writes it")
    parser.add_argument("--tokenizer", required=True)
    parser.add_argument("--validate", nargs="*", default=[], help="question files used whole")
    parser.add_argument("--halves", nargs="*", default=[], help="question files of which the held-out half is used")
    parser.add_argument("--out", required=True, help="the model's folder")
    parser.add_argument("--card", required=True, help="JSON with what only the trainer knows: origin, data, command")
    parser.add_argument("--sample", type=int, help="measure on this many questions a set, to try the program out")
    parser.add_argument("--int8-sample", type=int, help="measure the int8 graph on this many questions a set, not all")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


def first_windows(tokenizer, sets, count):
    """The first window of some questions of every set, as a model's input."""
    found = []
    for question in (q for some in sets.values() for q in some[:count]):
        asked, passage = tokenizer.tokens(question.text), tokenizer.tokens(question.context)
        found.append(pair(asked, windows(asked, passage)[0]))
    return found


def check_agreement(model, path, inputs):
    """The largest difference between PyTorch in float32 and the fp32 graph; more than 1e-3 is an error."""
    session, worst = NumpySession(path), 0.0
    for one in inputs:
        for ours, theirs in zip(torch_scorer(model, torch.float32)([one])[0], session.score([one])[0]):
            worst = max(worst, float(torch.as_tensor(ours - theirs).abs().max()))
    if worst > AGREEMENT:
        raise SystemExit(f"the exported graph differs from PyTorch by {worst}")
    return worst


def files(folder):
    found = {}
    for name in ("model.onnx", "tokenizer.json"):
        with open(os.path.join(folder, name), "rb") as file:
            content = file.read()
        found[name] = {"sha256": hashlib.sha256(content).hexdigest(), "bytes": len(content)}
    return found


def begun(options):
    """The trained model and its tokenizer, with the folder to write to."""
    torch.set_num_threads(options.threads)
    os.makedirs(options.out, exist_ok=True)
    state = torch.load(options.weights, map_location="cpu")
    model = Reader(shape_of(state))
    model.load_state_dict(state)  # every head must be there
    return model, Tokenizer.read(options.tokenizer)


def main():
    options = arguments()
    model, tokenizer = begun(options)
    sets = {os.path.basename(path).split(".")[0]: read(path) for path in options.validate}
    for path in options.halves:
        sets[os.path.basename(path).split(".")[0] + ".heldOut"] = [q for q in read(path) if held_out(q.title)]
    contexts = {name: list(dict.fromkeys(q.context for q in questions)) for name, questions in sets.items()}
    if options.sample:
        sets = {name: questions[:options.sample] for name, questions in sets.items()}
    fp32, int8 = options.weights + ".fp32.onnx", os.path.join(options.out, "model.onnx")
    write(model.state_dict(), fp32, int8=False)
    write(model.state_dict(), int8, int8=True, peaks=peaks_of(model, first_windows(tokenizer, sets, 32)))
    shutil.copyfile(options.tokenizer, os.path.join(options.out, "tokenizer.json"))
    worst = check_agreement(model, fp32, first_windows(tokenizer, sets, 8))
    print(f"fp32 graph and PyTorch agree to {worst:.1e}; int8 graph {os.path.getsize(int8):,} bytes", flush=True)
    scores, labelled = {}, []
    for name, questions in sets.items():
        readings = read_set(torch_scorer(model), tokenizer, questions, contexts[name])
        scores[name] = {"before": measures(readings)}
        print(name, "before quantisation", scores[name]["before"], flush=True)
        labelled += pairs(torch_scorer(model), tokenizer, readings, options.seed)
    calibration, report = calibrate(labelled, options.seed)
    print("calibration", calibration, report, flush=True)
    with open(options.card, encoding="utf8") as file:
        card = json.load(file)
    card.update(dimension=WIDTH, maxTokens=WINDOW, stride=STRIDE, maxQuestionTokens=QUESTION,
                longestAnswerTokens=LONGEST,
                calibration=dict(calibration, threshold5=report["paragraph"]["threshold5"],
                                 threshold5Statement=report["statement"]["threshold5"]),
                calibrationReport=report,
                agreementBeforeQuantisation=float(f"{worst:.1e}"), files=files(options.out), scores=scores)
    write_card(options.out, card)
    for name, questions in sets.items():
        some = random.Random(options.seed).sample(questions, min(options.int8_sample or 10 ** 9, len(questions)))
        readings = read_set(NumpySession(int8).score, tokenizer, some, contexts[name])
        scores[name]["after"] = measures(readings)
        print(name, "after quantisation", scores[name]["after"], flush=True)
        write_card(options.out, card)


def write_card(folder, card):
    with open(os.path.join(folder, "card.json"), "w", encoding="utf8") as file:
        json.dump(card, file, ensure_ascii=False, indent=2)
        file.write("\n")


if __name__ == "__main__":
    main()
