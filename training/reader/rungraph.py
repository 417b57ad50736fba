"""Runs the graphs that ``export`` writes with NumPy alone, where no ONNX Runtime for Python can be installed."""

import numpy as np
import onnx
import torch
from onnx import helper, numpy_helper


def quantize(x):
    """DynamicQuantizeLinear: 8 bits unsigned over a range that includes zero."""
    low, high = min(0, float(x.min())), max(0, float(x.max()))
    scale = np.float32((high - low) / 255)
    zero = np.uint8(np.clip(np.rint(-low / scale), 0, 255))
    return np.clip(np.rint(x / scale) + zero, 0, 255).astype(np.uint8), scale, zero


def integer_product(a, b, zero):
    """Products of 8-bit numbers summed in float32: exact, since no sum here reaches 2^24 (2048 times 127 times 255
    could, so the inner side is cut in four)."""
    a = a.astype(np.float32) - np.float32(zero)
    b = b.astype(np.float32)
    step = 512
    return sum((a[..., i:i + step] @ b[i:i + step]).astype(np.int64) for i in range(0, b.shape[0], step))


def softmax(x, **_):
    raised = np.exp(x - x.max(-1, keepdims=True))
    return raised / raised.sum(-1, keepdims=True)


KINDS = {onnx.TensorProto.FLOAT: np.float32}
OPERATORS = {
    "Add": np.add, "Sub": np.subtract, "Sqrt": np.sqrt, "Reciprocal": np.reciprocal,
    "Mul": np.multiply, "Div": np.divide, "MatMul": np.matmul,
    "Erf": lambda x: torch.erf(torch.from_numpy(np.ascontiguousarray(x))).numpy(),
    "Gather": lambda table, at: table[at],
    "Cast": lambda x, to: x.astype(KINDS[to]),
    "Reshape": lambda x, shape: x.reshape([x.shape[i] if n == 0 else n for i, n in enumerate(shape)]),
    "Transpose": lambda x, perm: x.transpose(perm),
    "Shape": lambda x: np.array(x.shape, np.int64),
    "Squeeze": np.squeeze,
    "Range": np.arange,
    "Split": lambda x, parts, axis: np.split(x, np.cumsum(parts)[:-1], axis),
    "Softmax": softmax,
    "DynamicQuantizeLinear": quantize,
    "MatMulInteger": integer_product,
}


class NumpySession:
    def __init__(self, path):
        graph = onnx.load(path).graph
        self.tensors = {t.name: numpy_helper.to_array(t) for t in graph.initializer}
        self.nodes = [(OPERATORS[n.op_type], list(n.input), list(n.output),
                       {a.name: helper.get_attribute_value(a) for a in n.attribute}) for n in graph.node]

    def run(self, ids, passage_at):
        """start [tokens], end [tokens] and answers of one text."""
        values = self.outputs(ids, passage_at)
        return values["start"][0], values["end"][0], float(values["answers"][0])

    def outputs(self, ids, passage_at):
        """Every value of the graph by its name."""
        types = np.array([[int(i >= passage_at) for i in range(len(ids))]], np.int64)
        values = dict(self.tensors, input_ids=np.array([ids], np.int64), token_type_ids=types)
        for operator, inputs, outputs, attributes in self.nodes:
            result = operator(*(values[name] for name in inputs), **attributes)
            values.update(zip(outputs, result if len(outputs) > 1 else [result]))
        return values

    def score(self, inputs):
        """The form in which ``reading.read_all`` asks."""
        found = []
        for ids, passage_at in inputs:
            start, end, answers = self.run(ids, passage_at)
            found.append((torch.from_numpy(start.copy()), torch.from_numpy(end.copy()), answers))
        return found
