"""From trained weights to models/voices-zh: exports, checks, measures and writes the card. See README.md."""

import argparse
import json
import os
import shutil

import numpy as np
import torch

from export import peaks_of, write
from finish import AGREEMENT, begun, files, write_card
from rungraph import NumpySession
from voices import WINDOW, accuracy, read_texts, windows


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--weights", required=True, help="reader.pt as train.py writes it with --voices")
    parser.add_argument("--tokenizer", required=True)
    parser.add_argument("--voices", nargs="+", required=True, help="texts with known speakers that weren't learnt")
    parser.add_argument("--card", required=True, help="JSON with what only the trainer knows: origin, data, command")
    parser.add_argument("--out", required=True, help="the model's folder")
    parser.add_argument("--threads", type=int, default=2)
    return parser.parse_args()


def outputs_of(model, ids):
    """What the graph should give for a window."""
    with torch.no_grad():
        batch = torch.tensor([ids])
        states = model.states(batch, torch.zeros_like(batch), torch.tensor([len(ids)]), torch.float32)[-1][0]
        return {name: getattr(model, name)(states).numpy() for name in ("query", "key", "tags")}


def main():
    options = arguments()
    model, tokenizer = begun(options)
    model.eval()
    texts = {os.path.basename(path).split(".")[0]: read_texts([path]) for path in options.voices}
    seen = [windows(text, tokenizer)[0][0].ids for some in texts.values() for text in some[:32] if text.parts]
    fp32, int8 = options.weights + ".voices.onnx", os.path.join(options.out, "model.onnx")
    write(model.state_dict(), fp32, int8=False, voices=True)
    peaks = peaks_of(model, [(ids, len(ids)) for ids in seen])
    write(model.state_dict(), int8, int8=True, peaks=peaks, voices=True)
    shutil.copyfile(options.tokenizer, os.path.join(options.out, "tokenizer.json"))
    session = NumpySession(fp32)
    worst = max(float(np.abs(session.outputs(ids, len(ids))[name] - expected).max())
                for ids in seen[:4] for name, expected in outputs_of(model, ids).items())
    if worst > AGREEMENT:
        raise SystemExit(f"the exported graph differs from PyTorch by {worst}")
    with open(options.card, encoding="utf8") as file:
        card = json.load(file)
    right = {}
    for name, some in texts.items():
        share, count = accuracy(model, some, tokenizer)
        right[name] = {"texts": len(some), "statements": count, "right": share}
        print(name, right[name], flush=True)
    card.update(maxTokens=WINDOW, agreementBeforeQuantisation=float(f"{worst:.1e}"), files=files(options.out), scores=right)
    write_card(options.out, card)


if __name__ == "__main__":
    main()
