"""Text to vocabulary ids with exact character offsets.

The vocabulary is that of bge-small-zh-v1.5, which knows lower-case Latin only. The rules are few, so that another
language can repeat them to the letter:

1. A full-width letter or digit counts as its half-width form, curly quotation marks (“ ” „ ‘ ’) as straight ones,
   dashes (— –) as a hyphen, the ellipsis (…) as a full stop, every character as its lower-case form; none
   changes the number of characters, so offsets stay the original text's.
2. White space and control characters (categories Z*, Cc, Cf) end a word and make no token.
3. A CJK ideograph, and every character that is neither a letter (L*) nor a decimal digit (Nd), is one token.
4. A run of other letters and digits is a word and is cut greedily into the longest pieces of the vocabulary
   (``##`` before all but the first). A word that cannot be cut gives one token a character.
5. A character that the vocabulary lacks is ``[UNK]``.
"""

import json
import unicodedata
from typing import NamedTuple

UNKNOWN, CLS, SEP = 100, 101, 102
PLAIN = {"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "—": "-", "–": "-", "…": "."}


class Token(NamedTuple):
    id: int
    start: int
    end: int


def is_ideograph(char):
    code = ord(char)
    return (0x4E00 <= code <= 0x9FFF or 0x3400 <= code <= 0x4DBF or 0xF900 <= code <= 0xFAFF
            or 0x20000 <= code <= 0x2FA1F)


def fold(char):
    char = PLAIN.get(char, char)
    code = ord(char)
    if 0xFF10 <= code <= 0xFF19 or 0xFF21 <= code <= 0xFF3A or 0xFF41 <= code <= 0xFF5A:
        char = chr(code - 0xFEE0)
    lower = char.lower()
    return lower if len(lower) == 1 else char


class Tokenizer:
    def __init__(self, vocabulary):
        self.vocabulary = vocabulary
        self._kinds = {}

    @classmethod
    def read(cls, path):
        with open(path, encoding="utf8") as file:
            return cls(json.load(file)["model"]["vocab"])

    def _kind(self, char):
        kind = self._kinds.get(char)
        if kind is None:
            category = unicodedata.category(char)
            if category[0] == "Z" or category in ("Cc", "Cf"):
                kind = "blank"
            elif is_ideograph(char) or not (category[0] == "L" or category == "Nd"):
                kind = "single"
            else:
                kind = "word"
            self._kinds[char] = kind
        return kind

    def tokens(self, text):
        folded = [fold(char) for char in text]
        found, at = [], 0
        while at < len(folded):
            kind = self._kind(folded[at])
            if kind == "blank":
                at += 1
            elif kind == "single":
                found.append(self._single(folded, at))
                at += 1
            else:
                end = at
                while end < len(folded) and self._kind(folded[end]) == "word":
                    end += 1
                found.extend(self._word(folded, at, end))
                at = end
        return found

    def _single(self, folded, at):
        return Token(self.vocabulary.get(folded[at], UNKNOWN), at, at + 1)

    def _word(self, folded, start, end):
        word, pieces, at = "".join(folded[start:end]), [], 0
        while at < len(word):
            prefix, stop = "##" if at else "", len(word)
            while stop > at and prefix + word[at:stop] not in self.vocabulary:
                stop -= 1
            if stop == at:
                return [self._single(folded, i) for i in range(start, end)]
            pieces.append(Token(self.vocabulary[prefix + word[at:stop]], start + at, start + stop))
            at = stop
        return pieces
