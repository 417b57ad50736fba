"""Run with ``/usr/bin/python3 -m unittest`` in this folder; needs no data and no weights."""

import os
import random
import tempfile
import unittest
from types import SimpleNamespace

import torch

import export
import forum_turns
import tagged
import voices
from distil import VoiceLesson
from finish_voices import outputs_of
from model import POINTER, Reader, Shape
from rungraph import NumpySession
from tokens import Tokenizer
from voices import (BEGINS, ELSEWHERE_AT, INSIDE, MARKS, NARRATOR_AT, OUTSIDE, SOURCE_AT, UNKNOWN, Names, Part, Text, arrays_of,
                    loss_to_voices, renamed, stretches, windows)

SAID = "王小芳说，河要让路。王部长点头。与会者认为，该让。她还说，要快。"
TOKENIZER = Tokenizer({c: 200 + i for i, c in enumerate(dict.fromkeys(SAID + "李大海赵明欧阳"))})


def a_text():
    """Four statements: a person, the text itself, a source, the same person by a pronoun."""
    ends = [i + 1 for i, c in enumerate(SAID) if c == "。"]
    starts = [0] + ends[:-1]
    gold = [("王小芳",), (), (), ("王小芳",)]
    parts = [Part(s, e, "FIRST" if s == 0 else "FURTHER", g, number == 2)
             for number, (s, e, g) in enumerate(zip(starts, ends, gold))]
    return Text(SAID, parts, {"王小芳": [(0, 3), (10, 13)]})


class WindowsTest(unittest.TestCase):
    def test_every_part_is_judged_once_and_no_window_is_too_long(self):
        rng = random.Random(1)
        sizes = [rng.randint(1, 201) for _ in range(300)]
        found = stretches(sizes)
        self.assertEqual(list(range(300)), [i for _, _, first, last in found for i in range(first, last)])
        for first, end, judged, _ in found:
            self.assertLessEqual(sum(sizes[first:end]) + 4, voices.WINDOW)
            self.assertTrue(judged == 0 or first < judged or sizes[judged - 1] > voices.LEFT)

    def test_targets_are_the_names_or_what_stands_for_nobody(self):
        window = windows(a_text(), TOKENIZER)[0][0]
        name = [window.marks[0] + 1 + i for i in range(3)]
        self.assertEqual(MARKS["FIRST"], window.ids[window.marks[0]])
        self.assertEqual(name, window.targets[0][0][:3])
        self.assertEqual([[NARRATOR_AT]], window.targets[1])
        self.assertEqual([[SOURCE_AT]], window.targets[2])
        self.assertEqual(window.targets[0], window.targets[3])

    def test_whom_the_window_lacks_is_elsewhere(self):
        text = a_text()
        text.names = {}
        self.assertEqual([[ELSEWHERE_AT]], windows(text, TOKENIZER)[0][0].targets[0])

    def test_a_surname_with_a_title_has_no_tag(self):
        window = windows(a_text(), TOKENIZER)[0][0]
        first = window.marks[0]
        self.assertEqual([BEGINS, INSIDE, INSIDE, OUTSIDE], window.tags[first + 1:first + 5])
        self.assertEqual([UNKNOWN] * 3, window.tags[window.marks[1] + 1:window.marks[1] + 4])


class NamesTest(unittest.TestCase):
    def test_other_names_move_everything_with_them(self):
        text = a_text()
        names = Names([text, Text("", [], {"李大海": [], "赵明": [], "欧阳·大海": []})])
        for seed in range(30):
            found = renamed(text, names, random.Random(seed))
            new = found.text[slice(*found.names["王小芳"][0])]
            self.assertEqual(found.text[slice(*found.names["王小芳"][1])], new[0] + "部长")
            self.assertEqual([4, 4], [len(found.parts), found.text.count("。")])
            self.assertTrue(all(found.text[p.end - 1] == "。" for p in found.parts))
            self.assertTrue(found.text[found.parts[0].start:found.parts[0].end].startswith(new + "说"))


class LossTest(unittest.TestCase):
    def test_pointing_to_the_right_names_costs_least(self):
        torch.manual_seed(1)
        model = Reader(Shape(width=32, heads=2, layers=1, inner=64), dropout=0)
        arrays = arrays_of([windows(a_text(), TOKENIZER)[0][0]])
        first = float(loss_to_voices(model, arrays, "cpu", torch.float32))
        optimizer = torch.optim.Adam(model.parameters(), 0.01)
        for _ in range(60):
            optimizer.zero_grad()
            loss = loss_to_voices(model, arrays, "cpu", torch.float32)
            loss.backward()
            optimizer.step()
        self.assertLess(float(loss), first / 10)
        self.assertEqual(100.0, voices.accuracy(model.eval(), [a_text()], TOKENIZER)[0])

    def test_a_pupil_learns_where_its_teacher_points_and_keeps_to_the_data_for_the_rest(self):
        torch.manual_seed(1)
        shape = Shape(width=32, heads=2, layers=1, inner=64)
        teacher, pupil = Reader(shape, dropout=0).eval(), Reader(shape, dropout=0)
        arrays = arrays_of([windows(a_text(), TOKENIZER)[0][0]])
        lesson = VoiceLesson(SimpleNamespace(models=[teacher], kind=torch.float32), None, share=1.0, weight=0)
        agreed = float(loss_to_voices(teacher, arrays, "cpu", torch.float32, lesson))
        self.assertAlmostEqual(0, agreed, places=4)
        first = float(loss_to_voices(pupil, arrays, "cpu", torch.float32, lesson))
        optimizer = torch.optim.Adam(pupil.parameters(), 0.01)
        for _ in range(60):
            optimizer.zero_grad()
            loss = loss_to_voices(pupil, arrays, "cpu", torch.float32, lesson)
            loss.backward()
            optimizer.step()
        self.assertLess(float(loss), first / 5)
        half = VoiceLesson(SimpleNamespace(models=[teacher], kind=torch.float32), None, share=0.5, weight=0)
        alone = float(loss_to_voices(teacher, arrays, "cpu", torch.float32))
        self.assertAlmostEqual(alone / 2, float(loss_to_voices(teacher, arrays, "cpu", torch.float32, half)), places=4)

    def test_padding_is_never_pointed_to(self):
        model = Reader(Shape(width=32, heads=2, layers=1, inner=64))
        states = torch.randn(1, 9, 32)
        scores = model.pointed(states, torch.tensor([0]), torch.tensor([3]), torch.tensor([7]))
        self.assertEqual((1, 9), tuple(scores.shape))
        self.assertTrue((scores[0, 7:] < -1e3).all())
        self.assertEqual(POINTER, model.query.out_features)


class ExportTest(unittest.TestCase):
    def test_graph_agrees_with_pytorch_before_quantisation_and_nearly_after(self):
        torch.manual_seed(1)
        model = Reader().eval()
        ids = windows(a_text(), TOKENIZER)[0][0].ids
        expected = outputs_of(model, ids)
        with tempfile.TemporaryDirectory() as folder:
            peaks = export.peaks_of(model, [(ids, len(ids))])
            for int8, allowed in ((False, 1e-3), (True, 0.1)):
                path = f"{folder}/{int8}.onnx"
                export.write(model.state_dict(), path, int8, peaks, voices=True)
                found = NumpySession(path).outputs(ids, len(ids))
                for name, values in expected.items():
                    self.assertLess(float(abs(found[name] - values).max()), allowed, name)


class TaggedTest(unittest.TestCase):
    def test_tags_become_gold_speakers(self):
        self.assertEqual([("甲说，好。", ["甲"], None), ("河宽。", [], None), ("他们都说好。", ["甲", "乙"], None),
                          ("专家认为好。", [], "专家")],
                         tagged.stretches("甲说，好。⟦甲⟧河宽。⟦-⟧他们都说好。⟦甲+乙⟧专家认为好。⟦@专家⟧"))

    def test_words_behind_the_last_tag_are_an_error(self):
        with self.assertRaises(ValueError):
            tagged.stretches("甲说，好。⟦甲⟧河宽。")

    def test_a_set_holds_the_text_without_tags_and_the_gold(self):
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "a.md")
            with open(path, "w", encoding="utf8") as file:
                file.write("标题\n**甲：** 好。⟦甲⟧\n")
            tagged.convert([path], os.path.join(folder, "set"))
            with open(os.path.join(folder, "set", "briefings", "a.md"), encoding="utf8") as file:
                self.assertEqual("标题\n**甲：** 好。\n", file.read())
            with open(os.path.join(folder, "set", "speakers.jsonl"), encoding="utf8") as file:
                self.assertIn('"甲： 好。"', file.read())

    def test_one_file_can_hold_several_texts(self):
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "texts.txt")
            with open(path, "w", encoding="utf8") as file:
                file.write("=== a.txt\n甲\n甲说，好。⟦甲⟧\n=== b.md\n乙\n**乙说**，好。⟦乙⟧\n")
            self.assertEqual(["a.txt", "b.md"], [name for name, _ in tagged.texts_of([path])])
            self.assertEqual(2, len(list(tagged.texts_of([path]))))


class ForumTurnsTest(unittest.TestCase):
    def test_a_statement_without_its_speaker_follows_or_gets_a_label(self):
        statements = [{"speaker": "甲甲", "text": "甲甲说，好。"}, {"speaker": "甲甲", "text": "他还说，快。"},
                      {"speaker": "乙乙", "text": "要慢。"}, {"speaker": "", "text": "会开了一天。"}]
        for seed in range(9):
            found = forum_turns.paragraphs(statements, random.Random(seed))
            self.assertIn([("甲甲", "甲甲说，好。"), ("甲甲", "他还说，快。")], found)
            self.assertIn([("乙乙", "乙乙：要慢。")], found)
            self.assertEqual([("", "会开了一天。")], found[-1])

    def test_only_what_writer_and_rules_agree_on_is_certain(self):
        self.assertTrue(forum_turns.is_certain({"gold": ["甲甲"], "rules": ["乙乙"]}, {"甲甲": []}))
        self.assertFalse(forum_turns.is_certain({"gold": [], "rules": ["乙乙"]}, {}))
        self.assertFalse(forum_turns.is_certain({"gold": ["课题组"], "rules": ["乙乙"]}, {}))


if __name__ == "__main__":
    unittest.main()
