"""Run with ``/usr/bin/python3 -m unittest`` in this folder; needs no data and no weights."""

import random
import tempfile
import unittest

import torch

import export
from calibration import fit, weights_of
from examples import Example, Examples, pair, windows
from model import Reader, kind_of_products
from passages import (Question, WrongPassages, around, occurrence, read_statements, sentences, without_answer,
                      without_clause)
from reading import best_span, torch_scorer
from restore import restored
from rungraph import NumpySession
from scores import area, exact, f1, refused
from tokens import UNKNOWN, Token, Tokenizer
from train import loss_of

CHARACTERS = "的示范区去年新增家科技企业高允之说。，？\"'0123456789abcdefgh"
VOCABULARY = {c: 200 + i for i, c in enumerate(CHARACTERS)}
VOCABULARY.update({"137": 400, "##th": 401, "20": 402, "##1": 403})


class TokensTest(unittest.TestCase):
    tokenizer = Tokenizer(VOCABULARY)

    def test_keeps_offsets_through_full_width_upper_case_and_blanks(self):
        found = self.tokenizer.tokens("Ａ 去\u3000137家")
        self.assertEqual([(VOCABULARY["a"], 0, 1), (VOCABULARY["去"], 2, 3), (400, 4, 7), (VOCABULARY["家"], 7, 8)],
                         [tuple(t) for t in found])

    def test_cuts_words_greedily_and_falls_back_to_characters(self):
        self.assertEqual([402, 403], [t.id for t in self.tokenizer.tokens("201")])
        self.assertEqual([VOCABULARY["2"], UNKNOWN],
                         [t.id for t in self.tokenizer.tokens("2z")])

    def test_reads_curly_quotation_marks_as_straight_ones(self):
        self.assertEqual([VOCABULARY['"']] * 2, [t.id for t in self.tokenizer.tokens("“”")])


class PassagesTest(unittest.TestCase):
    question = Question("1", "t", "高允之说去年新增3家。示范区新增137家企业。区域大。", "示范区新增多少家企业？", ("137家",))

    def test_sentences_tile_the_text(self):
        text = "“好。”他说！那么？是\n的"
        spans = sentences(text)
        self.assertEqual(text, "".join(text[a:b] for a, b in spans))
        self.assertEqual("“好。”", text[slice(*spans[0])])

    def test_takes_the_occurrence_nearest_to_the_questions_wording(self):
        context = "早年有5家。" + "无关。" * 30 + "示范区新增企业5家。"
        self.assertEqual(context.rindex("5家"), occurrence(Question("1", "", context, "示范区新增企业多少家", ("5家",))))

    def test_near_miss_lacks_the_answers_sentence(self):
        context = self.question.context
        self.assertEqual(["高允之说去年新增3家。", "区域大。"], [context[a:b] for a, b in without_answer(self.question)])

    def test_gap_keeps_the_sentence_but_not_the_clause_that_answers(self):
        context = "高允之说，示范区去年很好，新增137家企业，区域大。"
        question = Question("1", "t", context, "示范区新增多少家企业？", ("137家",))
        left = "".join(context[a:b] for a, b in without_clause(question, [(0, len(context))]))
        self.assertEqual("高允之说，示范区去年很好，区域大。", left)
        self.assertEqual([], without_clause(question, [(context.index("新增"), context.index("区域"))]))

    def test_statement_contains_the_answer_and_keeps_the_limit(self):
        context, rng = self.question.context * 20, random.Random(1)
        for at in (12, 300):
            start = context.index("137家", at)
            low, high = around(context, start, start + 4, 60, rng)
            self.assertTrue(low <= start and start + 4 <= high and high - low <= 60)

    def test_best_wrong_passage_is_about_the_question_and_lacks_the_answer(self):
        wrong = WrongPassages([self.question.context, "示范区新增企业很多。", "天气好。", "示范区新增137家企业"])
        self.assertEqual(["示范区新增企业很多。"], wrong.best(self.question, 1))


class ExamplesTest(unittest.TestCase):
    def test_positive_targets_are_the_answer_in_every_size(self):
        question = Question("1", "t", "示范区去年新增科技企业。" * 40 + "高允之说137家。" + "去年的企业。" * 40, "多少家？", ("137家",))
        examples, rng = Examples([question], Tokenizer(VOCABULARY)), random.Random(3)
        for _ in range(30):
            e = examples.positive(question, rng)
            self.assertEqual([400, VOCABULARY["家"]], e.ids[e.start:e.end + 1])
            self.assertLessEqual(len(e.ids), 384)

    def test_windows_overlap_and_reach_the_end(self):
        found = windows([0] * 10, list(range(700)))
        self.assertEqual(list(range(371)), found[0])
        self.assertEqual(96, len(set(found[0]) & set(found[1])))
        self.assertEqual(699, found[-1][-1])


class StatementsTest(unittest.TestCase):
    def test_words_that_answer_are_the_target_and_unknown_ones_are_none(self):
        with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf8") as file:
            file.write('{"passage":"高允之说137家。","answered":[{"q":"多少家？","a":"137家"},{"q":"说了","a":null}],"near":["区域"]}\n')
            file.write('{"question":"多少家？","passage":"区域大。","right":false,"set":"s"}\n')
            file.flush()
            found = read_statements(file.name)
        examples, rng = Examples([], Tokenizer(VOCABULARY)), random.Random(1)
        first, second, near, wrong = (examples.statement(s, rng) for s in found)
        self.assertEqual([400, VOCABULARY["家"]], first.ids[first.start:first.end + 1])
        self.assertEqual((None, None), (second.start, second.end))
        self.assertEqual([True, True, False, False], [e.answers() for e in (first, second, near, wrong)])
        self.assertEqual(4, len(examples.one_pass("seed", found)))

    def test_a_right_statement_of_unknown_words_counts_only_as_answering(self):
        torch.manual_seed(1)
        ids = [101, 205, 102, 206, 207, 102]
        loss = loss_of(Reader(), [Example(ids, 3, None, None)])
        self.assertGreater(float(loss), 0)
        self.assertLess(float(loss), 1)


class ScoresTest(unittest.TestCase):
    def test_exact_ignores_case_and_the_scripts_punctuation(self):
        self.assertEqual(1.0, exact("《ABC》", ["abc"]))
        self.assertEqual(0.0, exact("ab", ["abc"]))

    def test_f1_is_over_the_longest_common_run(self):
        self.assertAlmostEqual(2 * 1 * 0.5 / 1.5, f1("示范", ["示范区的"]))
        self.assertEqual(1.0, f1("137 家企业", ["137家企业"]))
        self.assertEqual(0.0, f1("甲", ["乙"]))

    def test_area_counts_ties_by_half(self):
        self.assertAlmostEqual(0.875, area([2, 3], [1, 2]))
        self.assertAlmostEqual(0.5, refused([1, 2, 3], [0, 1.5], 0.05))


class SpanTest(unittest.TestCase):
    def test_end_is_not_before_start_and_no_answer_is_subtracted(self):
        start = torch.tensor([1.0, 0, 0, 5.0, 0, 0])
        end = torch.tensor([0.5, 0, 9.0, 0, 3.0, 0])
        self.assertEqual((7.5, 0, 0), best_span(start, end, 2, 3))
        end[2] = 7.0
        self.assertEqual((6.5, 1, 2), best_span(start, end, 2, 3))


class CalibrationTest(unittest.TestCase):
    def test_finds_the_line_that_parts_right_from_wrong(self):
        rng = random.Random(1)
        rows = [[rng.gauss(2 * y - 1, 1), rng.gauss(0, 1), 1.0, 1.0] for y in (0, 1) for _ in range(500)]
        labels = [0] * 500 + [1] * 500
        found, loss = fit(rows, labels, weights_of(labels))
        self.assertAlmostEqual(2, found["margin"], delta=0.4)
        self.assertAlmostEqual(0, found["answers"], delta=0.3)
        self.assertLess(loss, 0.5)


class RestoreTest(unittest.TestCase):
    def test_weights_come_back_but_for_what_rounding_lost(self):
        torch.manual_seed(2)
        model = Reader()
        inputs = [pair([Token(300, 0, 1)], [Token(500 + i, i, i + 1) for i in range(20)])]
        with tempfile.TemporaryDirectory() as folder:
            path = folder + "/model.onnx"
            export.write(model.state_dict(), path, True, export.peaks_of(model, inputs))
            found = restored(path)
        for name, weight in model.state_dict().items():
            self.assertLess(float((found[name] - weight).abs().max()), 0.02 * max(1.0, float(weight.abs().max())), name)


class KindTest(unittest.TestCase):
    def test_computes_in_bfloat16_only_where_the_processor_does(self):
        with tempfile.NamedTemporaryFile("w") as file:
            file.write("flags : avx2 avx512_bf16\n")
            file.flush()
            self.assertEqual(torch.bfloat16, kind_of_products(file.name))
        self.assertEqual(torch.float32, kind_of_products("/nowhere"))


class ExportTest(unittest.TestCase):
    def test_graph_agrees_with_pytorch_before_quantisation_and_nearly_after(self):
        torch.manual_seed(1)
        model = Reader()
        inputs = [pair([Token(300 + i, i, i + 1) for i in range(9)], [Token(500 + i, i, i + 1) for i in range(60)])]
        expected = torch_scorer(model, torch.float32)(inputs)[0]
        with tempfile.TemporaryDirectory() as folder:
            peaks = export.peaks_of(model, inputs)
            for int8, allowed in ((False, 1e-3), (True, 0.05)):
                path = f"{folder}/{int8}.onnx"
                export.write(model.state_dict(), path, int8, peaks)
                for ours, theirs in zip(expected, NumpySession(path).score(inputs)[0]):
                    self.assertLess(float(torch.as_tensor(ours - theirs).abs().max()), allowed)


if __name__ == "__main__":
    unittest.main()
