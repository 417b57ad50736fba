"""Measures. Exact match and F1 are those of the CMRC 2018 evaluation script (Cui et al., EMNLP 2019,
github.com/ymcui/cmrc2018, ``cmrc2018_evaluate.py``): text is lower-cased, the script's punctuation removed, an
ideograph is a segment and so is a word of anything else; F1 is taken over the longest common run of segments. The
script cuts words with NLTK; here a word is a run of letters and digits and any other character stands alone."""

import re

PUNCTUATION = set("-:_*^/\\~`+=，。：？！“”；’《》…·、「」（）－～『』")
SEGMENT = re.compile(r"[一-龥]|[^\W一-龥]+(?:[.,'][^\W一-龥]+)*|\S")


def segments(text):
    kept = "".join(char for char in text.lower().strip() if char not in PUNCTUATION)
    return SEGMENT.findall(kept)


def exact(prediction, answers):
    def plain(text):
        return "".join(char for char in text.lower().strip() if char not in PUNCTUATION)
    return float(any(plain(prediction) == plain(answer) for answer in answers))


def common_run(a, b):
    best, row = 0, [0] * (len(b) + 1)
    for x in a:
        new = [0] * (len(b) + 1)
        for j, y in enumerate(b):
            if x == y:
                new[j + 1] = row[j] + 1
                best = max(best, new[j + 1])
        row = new
    return best


def f1(prediction, answers):
    found = segments(prediction)

    def one(answer):
        wanted = segments(answer)
        common = common_run(wanted, found)
        if not common:
            return 0.0
        precision, recall = common / len(found), common / len(wanted)
        return 2 * precision * recall / (precision + recall)

    return max(map(one, answers), default=0.0)


def area(positives, negatives):
    """Area under the ROC curve: how often a right passage's score beats a wrong one's."""
    order = sorted([(s, 1) for s in positives] + [(s, 0) for s in negatives])
    total, at = 0.0, 0
    while at < len(order):
        end = at
        while end < len(order) and order[end][0] == order[at][0]:
            end += 1
        total += (at + end + 1) / 2 * sum(label for _, label in order[at:end])
        at = end
    p, n = len(positives), len(negatives)
    return (total - p * (p + 1) / 2) / (p * n)


def refused(positives, negatives, false_refusals=0.05):
    """The share of wrong passages below the threshold that refuses this share of right ones."""
    threshold = sorted(positives)[int(len(positives) * false_refusals)]
    return sum(s < threshold for s in negatives) / len(negatives)
