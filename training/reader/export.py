"""The reader as an ONNX graph, written node by node: fp32, or int8.

int8: every weight matrix has one scale an output column and every embedding one a row (symmetric, 8 bits). The left
side of a product is quantised while it runs, over the whole tensor (``DynamicQuantizeLinear``). Since the graph reads
exactly one text, a result can't depend on what else is being read. A few channels are ten times as large as the
rest and would cost the others their precision: they are divided by a factor, by which the matrix's row is multiplied
(SmoothQuant, Xiao et al., ICML 2023, with alpha = SMOOTHING).

Inputs ``input_ids`` and ``token_type_ids``, int64 [1, tokens]; outputs ``start`` and ``end``, float [1, tokens], and
``answers``, float [1]. The graph that points to who speaks (voices.py) gives ``query`` and ``key`` instead, float [tokens,
POINTER], the products of which point from marks to places, and ``tags``, float [tokens, TAGS].
"""

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

from model import HEADS, POINTER, TAGS, WIDTH, Linear, shape_of
from reading import torch_scorer

OPSET = 17
SMOOTHING = 0.7


class Graph:
    def __init__(self, state, int8, peaks=None):
        self.state = {name: tensor.detach().float().numpy() for name, tensor in state.items()}
        self.int8 = int8
        self.peaks = peaks or {}
        self.nodes, self.tensors, self.count = [], {}, 0

    def tensor(self, name, values):
        self.tensors[name] = numpy_helper.from_array(np.ascontiguousarray(values), name)
        return name

    def node(self, kind, *inputs, outputs=1, out=None, **attributes):
        self.count += 1
        names = out or [f"{kind}_{self.count}_{i}" for i in range(outputs)]
        self.nodes.append(helper.make_node(kind, list(inputs), names, name=f"{kind}_{self.count}", **attributes))
        return names[0] if len(names) == 1 else names

    def embedding(self, name, ids):
        table = self.state[name + ".weight"]
        if not self.int8:
            return self.node("Gather", self.tensor(name + ".weight", table), ids)
        scale = np.maximum(np.abs(table).max(1, keepdims=True), 1e-9) / 127
        rows = self.node("Gather", self.tensor(name + ".weight", np.rint(table / scale).astype(np.int8)), ids)
        scales = self.node("Gather", self.tensor(name + ".scale", scale.astype(np.float32)), ids)
        return self.node("Mul", self.node("Cast", rows, to=TensorProto.FLOAT), scales)

    def linear(self, name, x):
        weight, bias = self.state[name + ".weight"].T, self.state[name + ".bias"]
        if not self.int8:
            product = self.node("MatMul", x, self.tensor(name + ".weight", weight))
        else:
            if name in self.peaks:
                factor = smoothing(self.peaks[name], weight)
                x = self.node("Mul", x, self.tensor(name + ".factor", 1 / factor))
                weight = weight * factor[:, None]
            scale = column_scales(weight)
            values = np.clip(np.rint(weight / scale), -127, 127).astype(np.int8)
            rows, row_scale, zero = self.node("DynamicQuantizeLinear", x, outputs=3)
            sums = self.node("MatMulInteger", rows, self.tensor(name + ".weight", values), zero)
            scales = self.node("Mul", row_scale, self.tensor(name + ".scale", scale[0]))
            product = self.node("Mul", self.node("Cast", sums, to=TensorProto.FLOAT), scales)
        return self.node("Add", product, self.tensor(name + ".bias", bias))

    def norm(self, name, x):
        """Layer normalisation with its means as matrix products: ONNX Runtime's own operator takes three times as long."""
        mean = self.tensor("mean", np.full((WIDTH, 1), 1 / WIDTH, np.float32))
        centred = self.node("Sub", x, self.node("MatMul", x, mean))
        variance = self.node("MatMul", self.node("Mul", centred, centred), mean)
        deviation = self.node("Sqrt", self.node("Add", variance, self.tensor("epsilon", np.float32(1e-12))))
        scaled = self.node("Mul", self.node("Mul", centred, self.node("Reciprocal", deviation)),
                           self.tensor(name + ".weight", self.state[name + ".weight"]))
        return self.node("Add", scaled, self.tensor(name + ".bias", self.state[name + ".bias"]))

    def heads(self, x, order):
        shape = self.tensor("heads", np.array([0, HEADS, WIDTH // HEADS], np.int64))
        return self.node("Transpose", self.node("Reshape", x, shape), perm=order)

    def gelu(self, x):
        inner = self.node("Erf", self.node("Div", x, self.tensor("root", np.float32(2 ** 0.5))))
        whole = self.node("Mul", x, self.node("Add", inner, self.tensor("one", np.float32(1))))
        return self.node("Mul", whole, self.tensor("half", np.float32(0.5)))

    def layer(self, x, name):
        both = self.linear(name + ".qkv", x)
        query, key, value = self.node("Split", both, self.tensor("parts", np.full(3, WIDTH, np.int64)),
                                      outputs=3, axis=-1)
        query = self.node("Mul", query, self.tensor("scale", np.float32((WIDTH // HEADS) ** -0.5)))
        scores = self.node("MatMul", self.heads(query, [1, 0, 2]), self.heads(key, [1, 2, 0]))
        mixed = self.node("MatMul", self.node("Softmax", scores, axis=-1), self.heads(value, [1, 0, 2]))
        mixed = self.node("Reshape", self.node("Transpose", mixed, perm=[1, 0, 2]),
                          self.tensor("flat", np.array([0, WIDTH], np.int64)))
        x = self.norm(name + ".norm1", self.node("Add", x, self.linear(name + ".mix", mixed)))
        inner = self.gelu(self.linear(name + ".up", x))
        return self.norm(name + ".norm2", self.node("Add", x, self.linear(name + ".down", inner)))

    def float_linear(self, name, x, out=None):
        weight = self.tensor(name + ".weight", self.state[name + ".weight"].T)
        bias = self.tensor(name + ".bias", self.state[name + ".bias"])
        return self.node("Add", self.node("MatMul", x, weight), bias, out=out)

    def model(self, voices=False):
        """The graph of the reader, or of what points to who speaks."""
        flat = self.tensor("all", np.array([-1], np.int64))
        ids = self.node("Reshape", "input_ids", flat)
        types = self.node("Reshape", "token_type_ids", flat)
        count = self.node("Squeeze", self.node("Shape", ids))
        places = self.node("Range", self.tensor("from", np.int64(0)), count, self.tensor("by", np.int64(1)))
        x = self.node("Add", self.node("Add", self.embedding("words", ids), self.embedding("types", types)),
                      self.embedding("places", places))
        x = self.norm("norm", x)
        for index in range(shape_of(self.state).layers):
            x = self.layer(x, f"layers.{index}")
        row = [1, "tokens"]
        if voices:
            widths = {"query": POINTER, "key": POINTER, "tags": TAGS}
            for name in widths:
                self.float_linear(name, x, out=[name])
            outputs = {name: ["tokens", width] for name, width in widths.items()}
        else:
            spans = self.node("Transpose", self.float_linear("span", x), perm=[1, 0])
            self.node("Split", spans, self.tensor("ones", np.ones(2, np.int64)), out=["start", "end"], axis=0)
            first = self.node("Gather", x, self.tensor("first", np.array([0], np.int64)))
            self.node("Reshape", self.float_linear("answers", first), flat, out=["answers"])
            outputs = {"start": row, "end": row, "answers": [1]}
        graph = helper.make_graph(
            self.nodes, "voices" if voices else "reader",
            [helper.make_tensor_value_info(name, TensorProto.INT64, row) for name in ("input_ids", "token_type_ids")],
            [helper.make_tensor_value_info(name, TensorProto.FLOAT, shape) for name, shape in outputs.items()],
            list(self.tensors.values()))
        model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", OPSET)], producer_name="yinju")
        model.ir_version = 8
        onnx.checker.check_model(model)
        return model


def smoothing(peaks, weight):
    """What each channel is divided by: the larger its values and the smaller its weights, the more; mean log 0."""
    factor = np.maximum(peaks, 1e-3) ** SMOOTHING / np.maximum(np.abs(weight).max(1), 1e-3) ** (1 - SMOOTHING)
    return (factor / np.exp(np.log(factor).mean())).astype(np.float32)


def peaks_of(model, inputs):
    """The largest magnitude of every input channel of the linear layers over some texts, by the layer's name. What
    attention mixes has no such channels and is left out."""
    found = {}

    def watch(name):
        def seen(_, arguments):
            peak = arguments[0].detach().float().abs().amax((0, 1)).numpy()
            found[name] = np.maximum(found.get(name, 0), peak)
        return seen

    handles = [module.register_forward_pre_hook(watch(name)) for name, module in model.named_modules()
               if isinstance(module, Linear) and not name.endswith(".mix")]
    for one in inputs:
        torch_scorer(model, torch.float32)([one])
    for handle in handles:
        handle.remove()
    return found


def column_scales(weight):
    """One scale a column, [1, columns]: of nine from 0.7 to 1 times the largest value / 127 the one that keeps most."""
    top = np.maximum(np.abs(weight).max(0, keepdims=True), 1e-9) / 127
    best, error = top, np.full_like(top, np.inf)
    for share in np.linspace(0.7, 1, 9):
        scale = top * share
        lost = ((np.clip(np.rint(weight / scale), -127, 127) * scale - weight) ** 2).sum(0, keepdims=True)
        best, error = np.where(lost < error, scale, best), np.minimum(lost, error)
    return best.astype(np.float32)


def write(state, path, int8, peaks=None, voices=False):
    onnx.save(Graph(state, int8, peaks).model(voices), path)
