"""Run with ``/usr/bin/python3 -m unittest`` in this folder; needs no data and no weights."""

import itertools
import os
import random
import struct
import tempfile
import unittest

import numpy
import torch

import bundle
import export
from average import averaged
from calibration import fit, weights_of
from choices import measures_of
from distil import TEMPERATURE, Heights, divergence, loss_to
from examples import Example, Examples, pair, windows
from feed import Batch, Feed, arrays_of, endless
from model import BASE, Reader, Shape, grown, kind_of_products, shape_of, token_for
from passages import (Choice, Question, Statement, WrongPassages, around, occurrence, read_statements, sentences,
                      without_answer, without_clause)
from reading import best_span, torch_scorer
from restore import restored
from rungraph import NumpySession
from scores import area, exact, f1, refused
from tokens import UNKNOWN, Token, Tokenizer
from train import loss_to_choices, loss_to_marks

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
            file.write('{"question":"多少家？","passage":"新增137家。","right":true,"set":"s"}\n')
            file.flush()
            found = read_statements(file.name)
        examples, rng = Examples([], Tokenizer(VOCABULARY)), random.Random(1)
        first, second, near = (examples.statement(s, rng) for s in found[:3])
        self.assertEqual([400, VOCABULARY["家"]], first.ids[first.start:first.end + 1])
        self.assertEqual((None, None), (second.start, second.end))
        self.assertEqual([True, True, False], [e.answers() for e in (first, second, near)])
        self.assertEqual([(["新增137家。"], ["区域大。"])],
                         [([s.passage for s in c.right], [s.passage for s in c.wrong]) for c in found[3:]])

    def test_choices_are_read_as_the_program_reads_statements(self):
        long = "区域大。" * 40
        with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf8") as file:
            file.write('{"statements":[{"speaker":"","text":"去年新增137家。"},{"speaker":"高允之","text":"企业3家。"},'
                       '{"speaker":"高允之","text":"高允之说' + long + '"},{"speaker":"高允之","text":"区域大。"}],'
                       '"questions":[{"q":"多少家？","answers":[{"s":0,"a":"137家"}]},{"q":"哪家？","answers":[]}]}')
            file.flush()
            first, none, joined = read_statements(file.name)
        self.assertEqual(["去年新增137家。"], [s.passage for s in first.right])
        self.assertEqual(["高允之：企业3家。", "高允之说" + long, "高允之：区域大。"], [s.passage for s in first.wrong])
        self.assertEqual((), none.right)
        self.assertEqual("去年新增137家。高允之：企业3家。", none.wrong[1].passage)
        self.assertEqual("多少家？", joined.text)
        self.assertEqual(1, len(joined.right))
        self.assertRegex(joined.right[0].passage, "^去年新增137家[。；，]高允之：企业3家[。；，]")
        drawn = none.drawn(random.Random(1), 3)
        self.assertEqual(3, len(set(drawn)))

    def test_a_right_statement_of_unknown_words_counts_only_as_answering(self):
        torch.manual_seed(1)
        batch = Batch.of(arrays_of([[Example([101, 205, 102, 206, 207, 102], 3, None, None)]]))
        loss = loss_to_marks(batch, *Reader()(*batch.inputs()))
        self.assertGreater(float(loss), 0)
        self.assertLess(float(loss), 1)


class ChoicesTest(unittest.TestCase):
    @staticmethod
    def batch(*units):
        """Units of examples of three tokens; a letter an example, R where it answers."""
        return Batch.of(arrays_of([[Example([101, 205, 102, 206, 102], 3, *((3, 3) if kind == "R" else (0, 0)))
                                    for kind in unit] for unit in units]))

    def test_the_right_statement_above_the_others_costs_least(self):
        batch = self.batch("RW", "R", "WRW")
        good = loss_to_choices(batch, torch.tensor([5.0, -5.0, -9.0, -5.0, 5.0, -5.0]))
        bad = loss_to_choices(batch, torch.tensor([-5.0, 5.0, -9.0, -5.0, 5.0, -5.0]))
        self.assertLess(float(good), 0.01)
        self.assertAlmostEqual(10, float(bad), places=1)

    def test_a_question_without_an_answer_chooses_nothing(self):
        self.assertEqual(0, float(loss_to_choices(self.batch("WW", "W"), torch.tensor([5.0, -5.0, 1.0]))))

    def test_statements_of_a_choice_stay_in_one_batch(self):
        right, wrong = (Statement("多少家？", text, text == "去年137家。") for text in ("去年137家。", "企业很多。"))
        examples = Examples([], Tokenizer(VOCABULARY), [Choice("多少家？", (right,), (wrong, wrong))] * 9)
        for _, _, _, _, _, has, groups in itertools.islice(endless(examples, 60, "seed"), 12):
            for group in set(groups.tolist()):
                self.assertEqual(1, has[groups == group].sum())

    def test_measures_how_often_the_right_one_is_first(self):
        right, wrong = (Statement("多少家？", text, text == "去年137家。") for text in ("去年137家。", "很多。"))

        def score(inputs):
            return [(torch.zeros(len(ids)), torch.zeros(len(ids)), float(len(ids))) for ids, _ in inputs]
        found = measures_of(score, Tokenizer(VOCABULARY), [Choice("多少家？", (right,), (wrong,)),
                                                       Choice("多少家？", (), (wrong,))])
        self.assertEqual({"questions": 2, "rightFirst": 100.0, "auc": 1.0, "refusedAt5": 100.0}, found)


class FeedTest(unittest.TestCase):
    def test_workers_make_the_same_run_twice_and_every_source_is_shown(self):
        statements = [Statement(f"{i}？", "高允之说137家。" * (i % 5 + 1), False) for i in range(40)]
        examples = Examples([], Tokenizer(VOCABULARY), statements)
        runs = []
        for workers in (0, 2, 2):
            feed = Feed(examples, 256, "seed", workers)
            runs.append([next(feed) for _ in range(60)])
            feed.close()
        for one, other in zip(runs[1], runs[2]):
            for ours, theirs in zip(one, other):
                numpy.testing.assert_array_equal(ours, theirs)
        for ids, types, lengths, starts, ends, has, groups in runs[0]:
            self.assertLessEqual(ids.size, 256)
            self.assertEqual([0] * len(ids), has.tolist())
        self.assertLessEqual(40, sum(len(arrays[0]) for arrays in runs[0]))


class DistilTest(unittest.TestCase):
    def test_agreement_costs_least_and_padding_nothing(self):
        theirs = torch.tensor([[1.0, 4.0, 0.5, -1e4], [3.0, 0.0, -1e4, -1e4]])
        other = torch.tensor([[4.0, 1.0, 0.5, -1e4], [0.0, 3.0, -1e4, -1e4]])
        self.assertAlmostEqual(0, float(divergence(theirs, theirs)), places=5)
        self.assertGreater(float(divergence(other, theirs)), 0.5)
        self.assertTrue(float(divergence(other, theirs)) < float("inf"))

    def test_is_the_softened_divergence(self):
        ours, theirs = torch.tensor([[0.0, 0.0]]), torch.tensor([[0.0, 2 * TEMPERATURE]])
        high = 1 / (1 + numpy.exp(-2.0))
        expected = TEMPERATURE ** 2 * (high * numpy.log(high / 0.5) + (1 - high) * numpy.log((1 - high) / 0.5))
        self.assertAlmostEqual(expected, float(divergence(ours, theirs)), places=4)

    def test_third_score_follows_the_teachers_probability(self):
        spans = torch.zeros(1, 3)
        near, far = (float(loss_to((spans, spans, torch.tensor([2.0])), (spans, spans, torch.tensor([value]))))
                     for value in (2.0, -2.0))
        self.assertLess(near, far)

    def test_states_are_compared_inside_the_text_with_the_layer_at_the_same_height(self):
        torch.manual_seed(1)
        heights, ours = Heights(), [torch.randn(1, 3, 512) for _ in range(4)]
        theirs = [torch.randn(1, 3, 768) for _ in range(12)]
        with torch.no_grad():
            scaled = [torch.nn.functional.layer_norm(t, t.shape[-1:]) for t in theirs]
            expected = sum((((turn(o) - t) ** 2)[:, :2]).mean() for turn, o, t in
                           zip(heights.maps, ours, scaled[2::3])) / 4
        found = heights(ours, theirs, torch.tensor([2]))
        self.assertAlmostEqual(float(expected), float(found), places=4)


class TeacherTest(unittest.TestCase):
    def test_takes_the_nearest_token_of_another_vocabulary(self):
        known = {"年": 1, "##ing": 2, "Apple": 3, "go": 4, "##5": 5, "[UNK]": 0}
        self.assertEqual(["年", "Apple", "##ing", "年", "go", "##5", "[UNK]"],
                         [token_for(t, known) for t in ("年", "apple", "##ing", "##年", "##go", "5", "龘")])

    def test_reads_a_saved_models_variables(self):
        values = {"a/x": numpy.arange(6, dtype=numpy.float32).reshape(2, 3), "a/y": numpy.ones(2, numpy.float32)}
        with tempfile.TemporaryDirectory() as folder:
            write_saved_model(folder, values)
            found = bundle.variables(folder)
            self.assertEqual(sorted(values), sorted(found))
            for name, value in values.items():
                numpy.testing.assert_array_equal(value, found[name])
            with open(folder + "/variables/variables.index", "ab") as file:
                file.write(b"0")
            with self.assertRaises(ValueError):
                bundle.variables(folder)

    def test_a_larger_shape_is_the_same_network(self):
        torch.manual_seed(1)
        small = Reader(Shape(width=24, heads=3, layers=2, inner=48)).eval()
        start, end, answers = small(torch.ones(2, 5, dtype=torch.long), torch.zeros(2, 5, dtype=torch.long),
                                    torch.tensor([5, 3]), torch.float32)
        self.assertEqual(((2, 5), (2, 5), (2,)), (start.shape, end.shape, answers.shape))
        self.assertEqual(12, BASE.layers)


def write_saved_model(folder, values):
    """A table of one data block with shared prefixes, and the data file."""
    os.makedirs(folder + "/variables")

    def field(number, value):
        if isinstance(value, int):
            return bytes([number << 3, value])
        return bytes([number << 3 | 2, len(value)]) + value

    data, rows = b"", [(b"", field(1, 1))]
    for name, value in sorted(values.items()):
        shape = b"".join(field(2, field(1, size)) for size in value.shape)
        entry = field(1, bundle.FLOAT) + field(2, shape)
        entry += (field(4, len(data)) if data else b"") + field(5, value.nbytes)
        rows.append((name.encode(), entry + bytes([6 << 3 | 5]) + b"crc!"))
        data += value.tobytes()

    def block(rows):
        content, before = b"", b""
        for key, value in rows:
            shared = len(os.path.commonprefix([before, key]))
            content += bytes([shared, len(key) - shared, len(value)]) + key[shared:] + value
            before = key
        return content + struct.pack("<II", 0, 1)

    first = block(rows)
    index = block([(b"z", bytes([0, len(first)]))])
    table = first + b"\0crc!" + index + b"\0crc!"
    footer = bytes([0, 0, len(first) + 5, len(index)]).ljust(bundle.FOOTER - 8, b"\0")
    with open(folder + "/variables/variables.index", "wb") as file:
        file.write(table + footer + struct.pack("<Q", bundle.MAGIC))
    with open(folder + "/variables/variables.data-00000-of-00001", "wb") as file:
        file.write(data)


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
            if name.partition(".")[0] in ("query", "key", "tags"):
                continue  # the reader's graph has no heads for who speaks
            self.assertLess(float((found[name] - weight).abs().max()), 0.02 * max(1.0, float(weight.abs().max())), name)


class GrownTest(unittest.TestCase):
    def test_a_deeper_network_begins_with_what_the_reader_gives(self):
        torch.manual_seed(4)
        small = Reader(Shape(width=64, heads=4, layers=2, inner=96)).eval()
        for layer in small.layers:  # as trained norms are: neither all one nor centred
            layer.norm2.weight.data.uniform_(0.6, 1.1)
            layer.norm2.bias.data.normal_(0, 0.1)
        deep = grown(small, 5).eval()
        ids = torch.randint(0, 100, (2, 30))
        inputs = ids, torch.zeros_like(ids), torch.tensor([30, 12]), torch.float32
        with torch.no_grad():
            ours, theirs = small.states(*inputs)[-1], deep.states(*inputs)
        self.assertEqual(5, len(deep.layers))
        self.assertTrue(torch.equal(ours, theirs[1]))
        self.assertLess(float((ours - theirs[-1]).square().mean().sqrt()), 0.2 * float(ours.std()))

    def test_tells_the_shape_from_weights(self):
        self.assertEqual(Shape(), shape_of(Reader().state_dict()))
        self.assertEqual(Shape(layers=6), shape_of(grown(Reader(), 6).state_dict()))


class AverageTest(unittest.TestCase):
    def test_mixes_the_weights_by_their_share(self):
        mixed = averaged({"a": torch.tensor([0.0, 2.0])}, {"a": torch.tensor([1.0, 0.0])}, 0.25)
        self.assertEqual({"a": [0.25, 1.5]}, {name: weight.tolist() for name, weight in mixed.items()})


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
