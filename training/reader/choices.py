"""How well a reader picks among the statements of small briefings that it hasn't learnt from.

``./choices.py --weights reader.pt --tokenizer … --statements ../decision/forums.jsonl`` prints the measures.
"""

import argparse

from distil import loaded
from passages import Choice, read_statements
from reading import read_all, torch_scorer
from scores import area, refused
from tokens import Tokenizer


def measures_of(score, tokenizer, choices, signal=lambda reading: reading.answers):
    """In per cent: of the questions with an answer, how often a right statement scores highest; of those without, how
    many are refused where 5 % of the others are, by the highest score of a question's statements."""
    pairs = [(c.text, s.passage) for c in choices for s in c.right + c.wrong]
    scores = iter([signal(reading) for reading in read_all(score, tokenizer, pairs)])
    first, best, none = 0, [], []
    for choice in choices:
        right = [next(scores) for _ in choice.right]
        wrong = [next(scores) for _ in choice.wrong]
        if right:
            first += not wrong or max(right) > max(wrong)
            best.append(max(right + wrong))
        else:
            none.append(max(wrong))
    return {
        "questions": len(choices),
        "rightFirst": round(100 * first / max(1, len(best)), 2),
        "auc": round(area(best, none), 4),
        "refusedAt5": round(100 * refused(best, none), 2),
    }


def choices_of(paths):
    """The questions of files of small briefings, each with its statements."""
    return [c for path in paths for c in read_statements(path, joined=False) if isinstance(c, Choice)]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--weights", required=True)
    parser.add_argument("--tokenizer", required=True)
    parser.add_argument("--statements", nargs="+", required=True)
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--first", type=int, help="only so many questions")
    options = parser.parse_args()
    model = loaded(options.weights).to(options.device)
    choices = choices_of(options.statements)[:options.first]
    print(measures_of(torch_scorer(model), Tokenizer.read(options.tokenizer), choices))


if __name__ == "__main__":
    main()
