"""Makes model.onnx: a graph with the reader's inputs and outputs whose scores can be worked out by hand.

start is 8 at a token 200, 5 at a token 202; end is 8 at a token 201, 4 at a token 203; both are 3 at [CLS] (101);
answers is the number of tokens 200. Run with python3 and the package onnx; prints nothing.
"""

import onnx
from onnx import TensorProto, helper

nodes, initialisers = [], []


def scored(output, weights):
    terms = []
    for token, weight in weights.items():
        name = f"{output}{token}"
        initialisers.append(helper.make_tensor(f"{name}id", TensorProto.INT64, [], [token]))
        initialisers.append(helper.make_tensor(f"{name}weight", TensorProto.FLOAT, [], [weight]))
        nodes.append(helper.make_node("Equal", ["input_ids", f"{name}id"], [f"{name}is"]))
        nodes.append(helper.make_node("Cast", [f"{name}is"], [f"{name}one"], to=TensorProto.FLOAT))
        nodes.append(helper.make_node("Mul", [f"{name}one", f"{name}weight"], [f"{name}term"]))
        terms.append(f"{name}term")
    nodes.append(helper.make_node("Sum", terms, [output]))


scored("start", {200: 8.0, 202: 5.0, 101: 3.0})
scored("end", {201: 8.0, 203: 4.0, 101: 3.0})
nodes.append(helper.make_node("ReduceSum", ["start200one"], ["answers"], keepdims=0))
nodes[-1].input.append("second")
initialisers.append(helper.make_tensor("second", TensorProto.INT64, [1], [1]))
shape = [1, "n"]
graph = helper.make_graph(
    nodes, "tiny-reader",
    [helper.make_tensor_value_info(name, TensorProto.INT64, shape) for name in ("input_ids", "token_type_ids")],
    [helper.make_tensor_value_info(name, TensorProto.FLOAT, shape) for name in ("start", "end")]
    + [helper.make_tensor_value_info("answers", TensorProto.FLOAT, [1])],
    initialisers)
model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)])
model.ir_version = 8
onnx.save(model, "model.onnx")
