"""Texts with ⟦tags⟧ as a question set with gold speakers alone: SET/briefings/… and SET/speakers.jsonl.

Files are texts, or hold several behind lines ``=== name.txt``. ⟦name⟧ closes what a person says, ⟦A+B⟧ what several say together, ⟦@body⟧ what nobody by name says, ⟦-⟧ the text's own
words; headings have none. `python3 tagged.py --out SET FILE…`
"""

import argparse
import json
import os
import re

TAG = re.compile("⟦([^⟧]*)⟧")
SEVERAL = re.compile(r"^=== (.+)\n", re.MULTILINE)
MARKS = re.compile(r"\*\*|__|^\s*(?:[-*+>]|\d+\.)\s+|^#+\s*", re.MULTILINE)


def stretches(line):
    """(text, speakers, source) of each tagged stretch of a line; an error where words follow the last tag."""
    found, at = [], 0
    for tag in TAG.finditer(line):
        who = tag.group(1).strip()
        names = [] if who in ("", "-") or who.startswith("@") else [n.strip() for n in who.split("+")]
        text = line[at:tag.start()].strip()
        if text:
            found.append((text, names, (who[1:].strip() or who) if who.startswith("@") else None))
        at = tag.end()
    if found and line[at:].strip(" *_　\n"):
        raise ValueError("words behind the last tag: " + line[at:].strip())
    return found


def bare(text):
    """Without the marks of Markdown, which the program's reading takes away too."""
    return MARKS.sub("", text).translate({ord("*"): None, ord("`"): None}).strip()


def texts_of(paths):
    """(file name, text) of every text of some files."""
    for path in sorted(paths):
        with open(path, encoding="utf8") as file:
            content = file.read()
        pieces = SEVERAL.split(content)
        if len(pieces) == 1:
            yield os.path.basename(path), content
        else:
            yield from zip(pieces[1::2], pieces[2::2])


def convert(paths, out):
    os.makedirs(os.path.join(out, "briefings"), exist_ok=True)
    with open(os.path.join(out, "speakers.jsonl"), "w", encoding="utf8") as gold:
        for name, text in texts_of(paths):
            try:
                lines = [stretches(line) for line in text.splitlines()]
            except ValueError as error:
                print(f"left out: {name}: {error}")
                continue
            with open(os.path.join(out, "briefings", name), "w", encoding="utf8") as file:
                file.write(TAG.sub("", text).rstrip() + "\n")
            for said, names, source in (stretch for line in lines for stretch in line):
                shown = bare(said) if name.endswith(".md") else said
                if shown:
                    gold.write(json.dumps({"document": os.path.splitext(name)[0], "text": shown, "speakers": names,
                                           "source": source}, ensure_ascii=False) + "\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", required=True, help="folder of the set")
    parser.add_argument("files", nargs="+")
    options = parser.parse_args()
    convert(options.files, options.out)


if __name__ == "__main__":
    main()
