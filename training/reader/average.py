"""The weighted mean of a network's weights before and after it was trained on: what was learnt anew without what was unlearnt
(Wortsman et al., Robust fine-tuning of zero-shot models, CVPR 2022).

`average.py --before start.pt --after run/reader.pt --share 0.4 --out reader.pt`. A network that was trained with ``--early`` is
cut to its first layers with ``--early N``, whose early scores become its own.
"""

import argparse

import torch

EARLY = "early_"


def cut(state, layers):
    """The first layers of a network as a network of its own, with what is said early."""
    if not any(name.startswith(EARLY) for name in state):
        raise SystemExit("these weights say nothing early: train with --early")
    kept = {name: value for name, value in state.items()
            if not name.startswith("layers.") or int(name.split(".")[1]) < layers}
    kept.update({name[len(EARLY):]: value for name, value in state.items() if name.startswith(EARLY)})
    return kept


def averaged(before, after, share):
    """``share`` of the weights after and the rest of those before; what only one has stays."""
    return {name: (1 - share) * before[name] + share * after[name] if name in before and name in after
            else before.get(name, after.get(name)) for name in {**before, **after}}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--before", required=True, help="weights that training began with")
    parser.add_argument("--after", required=True, help="weights that it gave")
    parser.add_argument("--share", type=float, required=True, help="of the weights after, 0 to 1")
    parser.add_argument("--early", type=int, help="only so many layers of the weights after")
    parser.add_argument("--out", required=True)
    options = parser.parse_args()
    after = torch.load(options.after, map_location="cpu")
    after = cut(after, options.early) if options.early else after
    torch.save(averaged(torch.load(options.before, map_location="cpu"), after, options.share), options.out)


if __name__ == "__main__":
    main()
