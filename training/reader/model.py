"""The reader: bge-small-zh-v1.5 as a cross-encoder over ``[CLS] question [SEP] passage [SEP]``.

Written for few cores: linear layers and attention run in bfloat16 on float32 weights where the processor has
bfloat16 products (elsewhere they are a hundred times slower than float32, which is used), the residual stream and
the layer normalisation in float32 (Debian's PyTorch is several times slower at them in bfloat16), the word embeddings
are frozen, and one dropout mask is shared by all tokens of a batch's row, since drawing a mask an element costs as
much as the matrix products.
"""

import onnx
import torch
from onnx import numpy_helper
from torch import nn
from torch.nn import functional

WIDTH, HEADS, LAYERS, INNER, POSITIONS, WORDS = 512, 8, 4, 2048, 512, 21128
MASKED = -1e4


def kind_of_products(cpuinfo="/proc/cpuinfo"):
    """bfloat16 where the processor multiplies it in hardware, else float32."""
    try:
        with open(cpuinfo, encoding="ascii", errors="replace") as file:
            flags = file.read()
    except OSError:
        return torch.float32
    return torch.bfloat16 if "avx512_bf16" in flags or "amx_bf16" in flags else torch.float32


KIND = kind_of_products()


class Linear(nn.Linear):
    """Computes in the type of its input, so that bfloat16 in is bfloat16 out."""

    def forward(self, x):
        return functional.linear(x, self.weight.to(x.dtype), self.bias.to(x.dtype))


class RowDropout(nn.Module):
    def __init__(self, rate):
        super().__init__()
        self.rate = rate

    def forward(self, x):
        if not self.training or not self.rate:
            return x
        kept = torch.rand(x.shape[0], 1, x.shape[2]) >= self.rate
        return x * (kept / (1 - self.rate)).to(x.dtype)


class Layer(nn.Module):
    def __init__(self, dropout):
        super().__init__()
        self.qkv = Linear(WIDTH, 3 * WIDTH)
        self.mix = Linear(WIDTH, WIDTH)
        self.up = Linear(WIDTH, INNER)
        self.down = Linear(INNER, WIDTH)
        self.norm1 = nn.LayerNorm(WIDTH, 1e-12)
        self.norm2 = nn.LayerNorm(WIDTH, 1e-12)
        self.dropout = RowDropout(dropout)

    def forward(self, x, mask, kind):
        batch, length, _ = x.shape
        query, key, value = (
            part.view(batch, length, HEADS, WIDTH // HEADS).transpose(1, 2)
            for part in self.qkv(x.to(kind)).split(WIDTH, -1))
        scores = (query * (WIDTH // HEADS) ** -0.5) @ key.transpose(-1, -2)
        if mask is not None:
            scores = scores + mask
        mixed = (scores.softmax(-1) @ value).transpose(1, 2).reshape(batch, length, WIDTH)
        x = self.norm1(x + self.dropout(self.mix(mixed)))
        return self.norm2(x + self.dropout(self.down(functional.gelu(self.up(x.to(kind))))))


class Reader(nn.Module):
    """Start score, end score of every token and one score that the passage answers."""

    def __init__(self, dropout=0.1):
        super().__init__()
        self.words = nn.Embedding(WORDS, WIDTH)
        self.places = nn.Embedding(POSITIONS, WIDTH)
        self.types = nn.Embedding(2, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, 1e-12)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.span = nn.Linear(WIDTH, 2)
        self.answers = nn.Linear(WIDTH, 1)
        self.dropout = RowDropout(dropout)
        self.words.weight.requires_grad_(False)

    def forward(self, ids, types, lengths, kind=KIND):
        """ids and types [batch, length], lengths [batch] → start [batch, length], end, answers [batch]."""
        places = torch.arange(ids.shape[1])
        padding = places[None] >= lengths[:, None]
        mask = padding[:, None, None].to(kind) * MASKED if bool(padding.any()) else None
        x = self.words(ids) + self.types(types) + self.places(places)[None]
        x = self.dropout(self.norm(x))
        for layer in self.layers:
            x = layer(x, mask, kind)
        scores = self.span(x).masked_fill(padding[..., None], MASKED)
        return scores[..., 0], scores[..., 1], self.answers(x[:, 0])[:, 0]


def from_embedder(path, dropout=0.1):
    """The published fp32 graph's weights, and fresh heads. Its MatMul weights are anonymous: the bias that is
    added to a product tells which layer it belongs to."""
    graph = onnx.load(path).graph
    tensors = {t.name: torch.tensor(numpy_helper.to_array(t).copy()) for t in graph.initializer}
    bias_of = {}
    for node in graph.node:
        if node.op_type == "Add":
            for name in node.input:
                if name in tensors:
                    bias_of.update({other: name for other in node.input})
    matrices = {bias_of[n.output[0]]: tensors[n.input[1]].T.contiguous()
                for n in graph.node if n.op_type == "MatMul" and n.input[1] in tensors}

    def linear(name):
        return matrices[name + ".bias"], tensors[name + ".bias"]

    reader = Reader(dropout)
    state = reader.state_dict()
    for ours, theirs in (("words", "word_embeddings"), ("places", "position_embeddings"),
                         ("types", "token_type_embeddings"), ("norm", "LayerNorm")):
        state[ours + ".weight"] = tensors[f"embeddings.{theirs}.weight"]
    state["norm.bias"] = tensors["embeddings.LayerNorm.bias"]
    for index in range(LAYERS):
        theirs, ours = f"encoder.layer.{index}.", f"layers.{index}."
        parts = [linear(theirs + "attention.self." + part) for part in ("query", "key", "value")]
        state[ours + "qkv.weight"] = torch.cat([weight for weight, _ in parts])
        state[ours + "qkv.bias"] = torch.cat([bias for _, bias in parts])
        for part, name in (("mix", "attention.output.dense"), ("up", "intermediate.dense"), ("down", "output.dense")):
            state[f"{ours}{part}.weight"], state[f"{ours}{part}.bias"] = linear(theirs + name)
        for part, name in (("norm1", "attention.output.LayerNorm"), ("norm2", "output.LayerNorm")):
            state[f"{ours}{part}.weight"] = tensors[f"{theirs}{name}.weight"]
            state[f"{ours}{part}.bias"] = tensors[f"{theirs}{name}.bias"]
    reader.load_state_dict(state)
    return reader
