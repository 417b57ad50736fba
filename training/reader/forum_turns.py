"""The briefings of forums.jsonl as texts with known speakers.

`forum_turns.py --set SET forums.jsonl` writes them as a question set with gold speakers, one to six statements a paragraph;
`forum_turns.py --certain OUT turns.jsonl` copies what ./yinju fit --turns made of that set, without the gold of statements of which writer and rules
don't agree whether anybody speaks them, or whose speaker isn't a name in the text: the writers were asked for questions, not for this.
"""

import argparse
import json
import os
import random

LONGEST_NAME = 12


def paragraphs(statements, rng):
    """Lists of (speaker, text): a statement that doesn't name its speaker follows one of the same, or gets a label."""
    most, found, before = rng.choice([1, 1, 2, 3, 4, 6]), [], None
    for one in statements:
        speaker, text = one["speaker"].strip(), one["text"].strip().replace("\n", "")
        carries = bool(speaker) and speaker not in text
        new = not found or len(found[-1]) >= most or (not speaker and bool(before))
        if carries and before != speaker:
            text, new = f"{speaker}：{text}", True
        elif carries:
            new = False
        if new:
            found.append([])
        found[-1].append((speaker, text))
        before = speaker
    return found


def write_set(path, out):
    os.makedirs(os.path.join(out, "briefings"), exist_ok=True)
    with open(path, encoding="utf8") as file, open(os.path.join(out, "speakers.jsonl"), "w", encoding="utf8") as gold:
        for number, line in enumerate(file):
            some = paragraphs(json.loads(line)["statements"], random.Random(number))
            name = f"f{number:04d}"
            with open(os.path.join(out, "briefings", name + ".txt"), "w", encoding="utf8") as text:
                text.write("简报\n" + "\n".join("".join(t for _, t in p) for p in some) + "\n")
            for speaker, said in (s for p in some for s in p):
                gold.write(json.dumps({"document": name, "text": said, "speakers": [speaker] if speaker else [],
                                       "source": None}, ensure_ascii=False) + "\n")


def is_certain(part, names):
    gold, rules = part["gold"], part["rules"]
    if bool(gold) != bool(rules):
        return False
    return all(name in names and len(name) <= LONGEST_NAME for name in gold)


def write_certain(path, out):
    with open(path, encoding="utf8") as file, open(out, "w", encoding="utf8") as target:
        for row in map(json.loads, file):
            for part in row["parts"]:
                if "gold" in part and not is_certain(part, row["names"]):
                    del part["gold"]
            if any("gold" in part for part in row["parts"]):
                target.write(json.dumps(row, ensure_ascii=False) + "\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    kind = parser.add_mutually_exclusive_group(required=True)
    kind.add_argument("--set", help="folder of the set to write")
    kind.add_argument("--certain", help="file to write")
    parser.add_argument("file")
    options = parser.parse_args()
    if options.set:
        write_set(options.file, options.set)
    else:
        write_certain(options.file, options.certain)


if __name__ == "__main__":
    main()
