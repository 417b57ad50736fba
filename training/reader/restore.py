"""Weights to train on from out of a shipped int8 graph, for whoever has no ``reader.pt``. See README.md.

Undoes what export.py does: every weight is its 8-bit value times its scale, and what was smoothed is divided by its
factor again. What rounding lost stays lost; a few hundred steps of training make up for it.
"""

import argparse

import numpy as np
import onnx
import torch
from onnx import numpy_helper

from model import Reader, shape_of

EMBEDDINGS = ("words", "places", "types")


def restored(path):
    """The state of a ``Reader`` from the graph's tensors."""
    tensors = {t.name: numpy_helper.to_array(t) for t in onnx.load(path).graph.initializer}
    state = Reader(shape_of(tensors)).state_dict()
    for name, wanted in state.items():
        if name not in tensors:
            continue  # what the graph lacks begins anew
        values = tensors[name].astype(np.float32)
        layer = name.rpartition(".")[0]
        if tensors[name].dtype == np.int8:
            values = values * tensors[layer + ".scale"]
            if layer + ".factor" in tensors:
                values = values * tensors[layer + ".factor"][:, None]
        if name.endswith(".weight") and wanted.dim() == 2 and layer not in EMBEDDINGS:
            values = values.T
        state[name] = torch.tensor(np.ascontiguousarray(values))
    return state


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", required=True, help="the shipped model.onnx")
    parser.add_argument("--out", required=True, help="reader.pt to write")
    options = parser.parse_args()
    torch.save(restored(options.model), options.out)


if __name__ == "__main__":
    main()
