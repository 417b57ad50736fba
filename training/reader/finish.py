"""From trained weights to models/reader-zh: exports, checks, measures, calibrates and writes the card. See README.md."""

import argparse
import hashlib
import json
import os
import random
import shutil

import torch

from calibration import expected_error, features, fit, labelled_pairs, logit, weights_of
from examples import QUESTION, STRIDE, WINDOW, pair, windows
from export import write
from model import WIDTH, Reader
from passages import held_out, read
from reading import LONGEST, evaluate, read_all, torch_scorer
from rungraph import NumpySession
from scores import area
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
    parser.add_argument("--int8-sample", type=int, help="measure the int8 graph on this many questions a set, not all")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


def check_agreement(model, path, tokenizer, questions):
    """The largest difference between PyTorch in float32 and the fp32 graph; more than 1e-3 is an error."""
    session, worst = NumpySession(path), 0.0
    for question in questions:
        tokens = tokenizer.tokens(question.text)
        inputs = [pair(tokens, windows(tokens, tokenizer.tokens(question.context))[0])]
        for ours, theirs in zip(torch_scorer(model, torch.float32)(inputs)[0], session.score(inputs)[0]):
            worst = max(worst, float(torch.as_tensor(ours - theirs).abs().max()))
    if worst > AGREEMENT:
        raise SystemExit(f"the exported graph differs from PyTorch by {worst}")
    return worst


def calibrate(score, tokenizer, questions, seed):
    """Coefficients fitted on one half of the questions and judged on the other, then fitted on all."""
    pairs = labelled_pairs(questions, seed)
    readings = read_all(score, tokenizer, [(question, passage) for _, _, question, passage in pairs])
    rows = [features(r, len(tokenizer.tokens(passage))) for r, (_, _, _, passage) in zip(readings, pairs)]
    kinds, labels = [p[0] for p in pairs], [p[1] for p in pairs]
    weights = weights_of(kinds, labels)
    asked = sorted({p[2] for p in pairs})
    random.Random(seed).shuffle(asked)
    first = set(asked[:len(asked) // 2])
    half, _ = fit(*([x for x, p in zip(column, pairs) if p[2] in first] for column in (rows, labels, weights)))
    judged = [i for i, p in enumerate(pairs) if p[2] not in first]
    chances = [float(torch.sigmoid(torch.tensor(logit(half, rows[i])))) for i in judged]
    error = expected_error(chances, [labels[i] for i in judged], [weights[i] for i in judged])
    final, loss = fit(rows, labels, weights)
    report = {"pairs": len(pairs), "logLoss": round(loss, 4), "expectedErrorOtherHalf": round(error, 4)}
    for kind in ("paragraph", "statement"):
        values = [[logit(final, r) for r, k, y in zip(rows, kinds, labels) if k == kind and y == label]
                  for label in (1, 0)]
        right = sorted(values[0])
        threshold = right[int(len(right) * 0.05)]
        report[kind] = {"auc": round(area(*values), 4),
                        "refusedAt5": round(100 * sum(v < threshold for v in values[1]) / len(values[1]), 2),
                        "threshold5": round(float(torch.sigmoid(torch.tensor(threshold))), 4)}
    final["threshold5"] = report["paragraph"]["threshold5"]
    final["threshold5Statement"] = report["statement"]["threshold5"]
    return final, report


def files(folder):
    found = {}
    for name in ("model.onnx", "tokenizer.json"):
        with open(os.path.join(folder, name), "rb") as file:
            content = file.read()
        found[name] = {"sha256": hashlib.sha256(content).hexdigest(), "bytes": len(content)}
    return found


def main():
    options = arguments()
    torch.set_num_threads(options.threads)
    os.makedirs(options.out, exist_ok=True)
    model, tokenizer = Reader(), Tokenizer.read(options.tokenizer)
    model.load_state_dict(torch.load(options.weights))
    sets = {os.path.basename(path).split(".")[0]: read(path) for path in options.validate}
    for path in options.halves:
        sets[os.path.basename(path).split(".")[0] + ".heldOut"] = [q for q in read(path) if held_out(q.title)]
    fp32, int8 = options.weights + ".fp32.onnx", os.path.join(options.out, "model.onnx")
    write(model.state_dict(), fp32, int8=False)
    write(model.state_dict(), int8, int8=True)
    shutil.copyfile(options.tokenizer, os.path.join(options.out, "tokenizer.json"))
    worst = check_agreement(model, fp32, tokenizer, [q for some in sets.values() for q in some[:8]])
    print(f"fp32 graph and PyTorch agree to {worst:.1e}; int8 graph {os.path.getsize(int8):,} bytes", flush=True)
    scores = {}
    for name, questions in sets.items():
        scores[name] = {"before": evaluate(torch_scorer(model), tokenizer, questions)}
        print(name, "before quantisation", scores[name]["before"], flush=True)
    calibration, report = calibrate(torch_scorer(model), tokenizer, [q for s in sets.values() for q in s], options.seed)
    print("calibration", calibration, report, flush=True)
    with open(options.card, encoding="utf8") as file:
        card = json.load(file)
    card.update(dimension=WIDTH, maxTokens=WINDOW, stride=STRIDE, maxQuestionTokens=QUESTION,
                longestAnswerTokens=LONGEST, calibration=calibration, calibrationReport=report,
                agreementBeforeQuantisation=float(f"{worst:.1e}"), files=files(options.out), scores=scores)
    write_card(options.out, card)
    for name, questions in sets.items():
        some = random.Random(options.seed).sample(questions, min(options.int8_sample or 10 ** 9, len(questions)))
        scores[name]["after"] = evaluate(NumpySession(int8).score, tokenizer, some)
        print(name, "after quantisation", scores[name]["after"], flush=True)
        write_card(options.out, card)


def write_card(folder, card):
    with open(os.path.join(folder, "card.json"), "w", encoding="utf8") as file:
        json.dump(card, file, ensure_ascii=False, indent=2)
        file.write("\n")


if __name__ == "__main__":
    main()
