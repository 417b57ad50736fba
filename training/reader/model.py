"""The reader: a BERT encoder as a cross-encoder over ``[CLS] question [SEP] passage [SEP]``.

Two of them: the one that is shipped, from bge-small-zh-v1.5, and its teacher, from multilingual BERT-Base, which is
read by the same tokens: every token of the small model's vocabulary is given the large model's vector for it.

Linear layers and attention run in bfloat16 on float32 weights where the processor or the GPU has bfloat16 products
(elsewhere they are a hundred times slower than float32, which is used), the residual stream and the layer normalisation
in float32 (Debian's PyTorch is several times slower at them in bfloat16), and one dropout mask is shared by all tokens
of a batch's row, since on few cores drawing a mask an element costs as much as the matrix products.
"""

import os
from dataclasses import dataclass, replace

import onnx
import torch
from onnx import numpy_helper
from torch import nn
from torch.nn import functional

from bundle import variables

WIDTH, HEADS, LAYERS, INNER, POSITIONS, WORDS = 512, 8, 4, 2048, 512, 21128
POINTER = 128  # width of what points to a name
TAGS = 3  # of a token: outside a name, its beginning, inside it
MASKED = -1e4


@dataclass(frozen=True)
class Shape:
    width: int = WIDTH
    heads: int = HEADS
    layers: int = LAYERS
    inner: int = INNER


SMALL, BASE = Shape(), Shape(width=768, heads=12, layers=12, inner=3072)


def shape_of(state):
    """The shape of the network whose weights these are."""
    width = state["norm.weight"].shape[0]
    of = BASE if width == BASE.width else SMALL
    return replace(of, layers=1 + max(int(name.split(".")[1]) for name in state if name.startswith("layers.")))


def kind_of_products(cpuinfo="/proc/cpuinfo"):
    """bfloat16 where the processor multiplies it in hardware, else float32."""
    try:
        with open(cpuinfo, encoding="ascii", errors="replace") as file:
            flags = file.read()
    except OSError:
        return torch.float32
    return torch.bfloat16 if "avx512_bf16" in flags or "amx_bf16" in flags else torch.float32


KIND = kind_of_products()


def kind_on(device):
    """The type of the products on a device."""
    return torch.bfloat16 if torch.device(device).type == "cuda" else KIND


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
        kept = torch.rand(x.shape[0], 1, x.shape[2], device=x.device) >= self.rate
        return x * (kept / (1 - self.rate)).to(x.dtype)


class Layer(nn.Module):
    def __init__(self, shape, dropout):
        super().__init__()
        self.heads = shape.heads
        self.qkv = Linear(shape.width, 3 * shape.width)
        self.mix = Linear(shape.width, shape.width)
        self.up = Linear(shape.width, shape.inner)
        self.down = Linear(shape.inner, shape.width)
        self.norm1 = nn.LayerNorm(shape.width, 1e-12)
        self.norm2 = nn.LayerNorm(shape.width, 1e-12)
        self.dropout = RowDropout(dropout)

    def forward(self, x, mask, kind):
        batch, length, width = x.shape
        query, key, value = (
            part.view(batch, length, self.heads, width // self.heads).transpose(1, 2)
            for part in self.qkv(x.to(kind)).split(width, -1))
        if x.is_cuda:
            mixed = functional.scaled_dot_product_attention(query, key, value, mask)
        else:
            scores = (query * (width // self.heads) ** -0.5) @ key.transpose(-1, -2)
            mixed = (scores if mask is None else scores + mask).softmax(-1) @ value
        mixed = mixed.transpose(1, 2).reshape(batch, length, width)
        x = self.norm1(x + self.dropout(self.mix(mixed)))
        return self.norm2(x + self.dropout(self.down(functional.gelu(self.up(x.to(kind))))))


class Reader(nn.Module):
    """Start score, end score of every token and one score that the passage answers; and what points from a part of a
    text to the name of who speaks it and which tokens are names (voices.py)."""

    def __init__(self, shape=SMALL, dropout=0.1):
        super().__init__()
        self.shape = shape
        self.words = nn.Embedding(WORDS, shape.width)
        self.places = nn.Embedding(POSITIONS, shape.width)
        self.types = nn.Embedding(2, shape.width)
        self.norm = nn.LayerNorm(shape.width, 1e-12)
        self.layers = nn.ModuleList(Layer(shape, dropout) for _ in range(shape.layers))
        self.span = nn.Linear(shape.width, 2)
        self.answers = nn.Linear(shape.width, 1)
        self.query = nn.Linear(shape.width, POINTER)
        self.key = nn.Linear(shape.width, POINTER)
        self.tags = nn.Linear(shape.width, TAGS)
        self.dropout = RowDropout(dropout)

    def forward(self, ids, types, lengths, kind=KIND):
        """ids and types [batch, length], lengths [batch] → start [batch, length], end, answers [batch]."""
        return self.scores(self.states(ids, types, lengths, kind)[-1], lengths)

    def states(self, ids, types, lengths, kind=KIND):
        """What each layer makes of every token, [batch, length, width] a layer."""
        padding = self._padding(ids.shape[1], lengths)
        masked = ids.is_cuda or bool(padding.any())
        mask = padding[:, None, None].to(kind) * MASKED if masked else None
        places = torch.arange(ids.shape[1], device=ids.device)
        x = self.words(ids) + self.types(types) + self.places(places)[None]
        x = self.dropout(self.norm(x))
        found = []
        for layer in self.layers:
            x = layer(x, mask, kind)
            found.append(x)
        return found

    def scores(self, x, lengths):
        """Start, end and answers from what the last layer made."""
        spans = self.span(x).masked_fill(self._padding(x.shape[1], lengths)[..., None], MASKED)
        return spans[..., 0], spans[..., 1], self.answers(x[:, 0])[:, 0]

    def pointed(self, x, rows, marks, lengths):
        """Scores of every place of a window, [marks, length], for marks at (row, index)."""
        query, key = self.query(x[rows, marks]), self.key(x)
        scores = torch.einsum("md,mld->ml", query, key[rows]) * POINTER ** -0.5
        return scores.masked_fill(self._padding(x.shape[1], lengths)[rows], MASKED)

    @staticmethod
    def _padding(length, lengths):
        return torch.arange(length, device=lengths.device)[None] >= lengths[:, None]


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

    reader = Reader(dropout=dropout)
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


def grown(reader, layers, dropout=0.1):
    """A deeper network that begins by giving about what the reader gives: on its layers stand copies of them, the
    products of which add nothing yet (block expansion, Wu et al., LLaMA Pro, ACL 2024). A norm of such a copy has to give
    back what it reads, which it does for the mean and deviation of what the last norm gives on average."""
    old, before = reader.state_dict(), len(reader.layers)
    deep = Reader(replace(reader.shape, layers=layers), dropout)
    state = deep.state_dict()
    state.update(old)
    gain, shift = (old[f"layers.{before - 1}.norm2.{kind}"] for kind in ("weight", "bias"))
    mean, deviation = shift.mean(), (gain.square().mean() + shift.var(unbiased=False)).sqrt()
    for name in (n for index in range(before, layers) for n in state if n.startswith(f"layers.{index}.")):
        _, index, part = name.split(".", 2)
        state[name] = old[f"layers.{int(index) % before}.{part}"].clone()
        if part.startswith(("mix", "down")):
            state[name].zero_()
        elif part.startswith("norm"):
            state[name].fill_(deviation if part.endswith("weight") else mean)
    deep.load_state_dict(state)
    return deep


def from_bert(folder, vocabulary, dropout=0.1):
    """The weights of a BERT-Base SavedModel (variables ``module/bert/…``, ``assets/vocab.txt``), and fresh heads; the
    words are those of ``vocabulary`` (token to id)."""
    tensors = {name: torch.tensor(value) for name, value in variables(folder).items()
               if name.startswith("module/bert/e") and not name.endswith("word_embeddings")}
    vectors = variables(folder)["module/bert/embeddings/word_embeddings"]
    with open(os.path.join(folder, "assets", "vocab.txt"), encoding="utf8") as file:
        known = {line.rstrip("\n"): index for index, line in enumerate(file)}
    reader = Reader(BASE, dropout)
    state = reader.state_dict()
    for token, index in vocabulary.items():
        state["words.weight"][index] = torch.tensor(vectors[known[token_for(token, known)]])
    bert = "module/bert/"
    for ours, theirs in (("places", "position_embeddings"), ("types", "token_type_embeddings")):
        state[ours + ".weight"] = tensors[f"{bert}embeddings/{theirs}"]
    norms = [("norm", bert + "embeddings/LayerNorm")]
    for index in range(BASE.layers):
        theirs, ours = f"{bert}encoder/layer_{index}/", f"layers.{index}."
        for kind, name in (("weight", "kernel"), ("bias", "bias")):
            state[f"{ours}qkv.{kind}"] = torch.cat(
                [transposed(tensors[f"{theirs}attention/self/{part}/{name}"]) for part in ("query", "key", "value")])
            for part, place in (("mix", "attention/output"), ("up", "intermediate"), ("down", "output")):
                state[f"{ours}{part}.{kind}"] = transposed(tensors[f"{theirs}{place}/dense/{name}"])
        norms += [(ours + "norm1", theirs + "attention/output/LayerNorm"), (ours + "norm2", theirs + "output/LayerNorm")]
    for ours, theirs in norms:
        state[ours + ".weight"], state[ours + ".bias"] = tensors[theirs + "/gamma"], tensors[theirs + "/beta"]
    reader.load_state_dict(state)
    return reader


def transposed(tensor):
    """A kernel as PyTorch has it, the output first; a bias as it is."""
    return tensor.T.contiguous() if tensor.dim() == 2 else tensor


def token_for(token, known):
    """The nearest token of another vocabulary: itself, with a capital, within or at the start of a word, or unknown."""
    bare = token[2:] if token.startswith("##") and len(token) > 2 else token
    for one in (token, bare.capitalize() if bare == token else token, bare, "##" + bare):
        if one in known:
            return one
    return "[UNK]"
