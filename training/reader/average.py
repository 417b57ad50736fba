"""The weighted mean of a network's weights before and after it was trained on: what was learnt anew without what was unlearnt
(Wortsman et al., Robust fine-tuning of zero-shot models, CVPR 2022).

`average.py --before start.pt --after run/reader.pt --share 0.4 --out reader.pt`
"""

import argparse

import torch


def averaged(before, after, share):
    """``share`` of the weights after and the rest of those before, of one shape."""
    return {name: (1 - share) * weight + share * after[name] for name, weight in before.items()}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--before", required=True, help="weights that training began with")
    parser.add_argument("--after", required=True, help="weights that it gave")
    parser.add_argument("--share", type=float, required=True, help="of the weights after, 0 to 1")
    parser.add_argument("--out", required=True)
    options = parser.parse_args()
    before, after = (torch.load(path, map_location="cpu") for path in (options.before, options.after))
    torch.save(averaged(before, after, options.share), options.out)


if __name__ == "__main__":
    main()
