package io.yinju.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.yinju.corpus.Briefing;
import io.yinju.corpus.Document;
import io.yinju.corpus.DocumentReader;
import io.yinju.corpus.ProgramDigest;
import io.yinju.corpus.Statement;
import io.yinju.corpus.UnreadableFileException;
import io.yinju.inference.Pointer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a pointer changes in what the rules find; the pointer here points where it is told to. */
class SecondOpinionTest {
  private static final String TEXT =
      """
      河岸论坛简报
      市水务局局长王芳表示，河岸要后退一百米。市设计院院长李建国在一旁点头。他的图纸已经画好了。
      盛开把图纸翻过来，指着红线。“这里先挖。”
      注：本文根据录音整理。
      """;

  private static Document document(String text) throws UnreadableFileException {
    return new DocumentReader().read("a", "a.txt", text.getBytes(StandardCharsets.UTF_8));
  }

  /** Points from the part that contains one word to another word, or to nobody for an empty one. */
  private record Told(Map<String, String> pointed, List<String> names) implements Pointer {
    @Override
    public Voices point(String text, List<Part> parts) {
      List<Pointing> pointings = new ArrayList<>();
      for (Part part : parts) {
        String words = text.substring(part.start(), part.end());
        String name =
            pointed.entrySet().stream()
                .filter(e -> words.contains(e.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
        int at = name.isEmpty() ? -1 : text.indexOf(name);
        pointings.add(
            at < 0
                ? new Pointing(1, 0, 0, List.of())
                : new Pointing(0, 0, 0, List.of(new Place(at, at + 1, 1))));
      }
      List<Name> found =
          names.stream()
              .map(n -> new Name(text.indexOf(n), text.indexOf(n) + n.length(), 0.9))
              .toList();
      return new Voices(pointings, found);
    }

    @Override
    public String id() {
      return "told";
    }

    @Override
    public void close() {
      // nothing is open
    }
  }

  private static List<String> speakers(Briefing briefing, String words) {
    return briefing.statements().stream()
        .filter(s -> briefing.textOf(s).contains(words))
        .map(Statement::speakers)
        .findFirst()
        .orElseThrow();
  }

  private static Briefing read(Map<String, String> pointed, List<String> names)
      throws UnreadableFileException {
    return new StatementParser(new Told(pointed, names)).attribute(document(TEXT));
  }

  @Test
  void aStatementGoesToThePersonPointedTo() throws UnreadableFileException {
    Briefing briefing = read(Map.of("表示", "王芳", "图纸已经", "李建国"), List.of());

    assertThat(speakers(briefing, "表示")).containsExactly("王芳");
    assertThat(speakers(briefing, "图纸已经")).containsExactly("李建国");
    assertThat(briefing.speakers()).extracting(s -> s.name()).contains("王芳", "李建国");
  }

  @Test
  void aStatementIsTakenFromWhomTheRulesGaveItTo() throws UnreadableFileException {
    Briefing briefing = read(Map.of(), List.of());

    assertThat(speakers(briefing, "表示")).isEmpty();
  }

  @Test
  void aNameThatIsAWordIsFoundWhereItIsReadAsOneAndPointedTo() throws UnreadableFileException {
    Briefing briefing = read(Map.of("表示", "王芳", "先挖", "盛开", "翻过来", "盛开"), List.of("盛开"));

    assertThat(speakers(briefing, "先挖")).containsExactly("盛开");
  }

  @ParameterizedTest
  @ValueSource(strings = {"阿波罗", "东芝", "公明党", "简单"})
  void whatIsKnownForSomethingElseIsNoNewName(String word) throws UnreadableFileException {
    String text =
        """
        河岸论坛简报
        市水务局局长王芳表示，河岸要后退一百米。
        %s来说明，图纸已经画好了。
        """
            .formatted(word);
    Briefing briefing =
        new StatementParser(new Told(Map.of("后退", "王芳", "图纸", word), List.of(word)))
            .attribute(document(text));

    assertThat(briefing.speakers()).extracting(s -> s.name()).containsExactly("王芳");
    assertThat(speakers(briefing, "图纸")).isEmpty();
  }

  @Test
  void aWordThatBearsATitleIsAName() throws UnreadableFileException {
    String text =
        """
        河岸论坛简报
        市水务局局长王芳表示，河岸要后退一百米。
        城管局副局长安全把图纸翻过来，图纸已经画好了。
        """;
    Briefing briefing =
        new StatementParser(new Told(Map.of("后退", "王芳", "翻过来", "安全"), List.of("安全")))
            .attribute(document(text));

    assertThat(speakers(briefing, "翻过来")).containsExactly("安全");
  }

  /** “甲。乙。丙。”某某说: wherever the pointer points for the first sentences. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "“河岸要后退。图纸已经画好。明年动工。”市水务局局长王芳对本报记者表示。",
        "市水务局局长王芳表示：“河岸要后退。图纸已经画好。明年动工。”",
        "以东岸为例，“河岸要后退。图纸已经画好。明年动工。”市水务局局长王芳接受本报记者采访时表示，但钱还没有着落。"
      })
  void aQuotationOfSeveralSentencesIsOnePersons(String sentence) throws UnreadableFileException {
    Briefing briefing =
        new StatementParser(new Told(Map.of("王芳", "王芳"), List.of()))
            .attribute(document("河岸论坛简报\n市设计院院长李建国表示，水位不高。\n" + sentence));

    for (String words : List.of("后退", "图纸", "明年")) {
      assertThat(speakers(briefing, words)).as(words).containsExactly("王芳");
    }
  }

  @Test
  void whoIsOnlyAddressedBeforeAQuotationDoesNotOwnIt() throws UnreadableFileException {
    Briefing briefing =
        new StatementParser(new Told(Map.of("她对", "李建国", "移交", "李建国", "东西", "李建国"), List.of()))
            .attribute(document("河岸论坛简报\n市水务局局长王芳和市设计院院长李建国来了。\n她对王芳说：“你不是有柜子吗？你移交柜子。里头的东西跟着走。”"));

    assertThat(speakers(briefing, "移交")).containsExactly("李建国");
  }

  @Test
  void aTurnOfATranscriptStaysWithItsLabel() throws UnreadableFileException {
    String transcript =
        """
        河岸对谈
        王芳：河岸要后退一百米，图纸已经画好了。
        李建国：这里先挖。
        王芳：那就先挖吧。
        """;
    Briefing briefing =
        new StatementParser(new Told(Map.of("图纸", "李建国", "先挖", "王芳"), List.of()))
            .attribute(document(transcript));

    assertThat(speakers(briefing, "图纸")).containsExactly("王芳");
    assertThat(speakers(briefing, "这里")).containsExactly("李建国");
  }

  @Test
  void aNameWithTheBeginningOfATitleIsNoNewName() throws UnreadableFileException {
    Briefing briefing =
        new StatementParser(new Told(Map.of("表示", "王芳", "图纸已经", "王芳局"), List.of("王芳", "王芳局")))
            .attribute(document(TEXT.replace("他的图纸", "王芳局长说图纸")));

    assertThat(briefing.speakers()).extracting(s -> s.name()).doesNotContain("王芳局");
  }

  @ParameterizedTest
  @CsvSource({
    "商场物业总监桂婵先开口，说一天的罚款比补贴还多。,桂婵",
    "地质矿产律师寇文昭指出，国内法律没有一句明文。,寇文昭",
    "澳洲大学教授苏珊·贝利关心的是人，她说地下也要有光。,苏珊·贝利",
    "农贸市场经营户裴佳替婆婆选了一株樱桃，说要种在门口。,裴佳",
  })
  void aNameEndsWhereItIsReadToEndAndWhatIsToldBegins(String text, String name)
      throws UnreadableFileException {
    Briefing briefing =
        new StatementParser(new Told(Map.of(text.substring(0, 6), name), List.of(name)))
            .attribute(document("河岸论坛简报\n" + text));

    assertThat(speakers(briefing, name)).containsExactly(name);
    assertThat(briefing.speakers()).extracting(s -> s.name()).containsExactly(name);
  }

  @Test
  void aNameIsNotCutBeforeACharacterOfNames() throws UnreadableFileException {
    String text = "河岸论坛简报\n平芜省副省长项东来出席开幕式并致辞。";
    Briefing briefing =
        new StatementParser(new Told(Map.of("副省长", "项东"), List.of("项东"))).attribute(document(text));

    assertThat(briefing.speakers()).extracting(s -> s.name()).containsExactly("项东来");
  }

  @Test
  void statementsTileTheTextAsBefore() throws UnreadableFileException {
    Document document = document(TEXT);
    Briefing rules = new StatementParser().attribute(document);
    Briefing both =
        new StatementParser(new Told(Map.of("先挖", "李建国"), List.of())).attribute(document);

    assertThat(both.statements())
        .extracting(Statement::span)
        .isEqualTo(rules.statements().stream().map(Statement::span).toList());
  }

  @Test
  void anEmptyTextIsRead() throws UnreadableFileException {
    assertThat(
            new StatementParser(new Told(Map.of(), List.of()))
                .attribute(document("标题\n"))
                .statements())
        .isEmpty();
  }

  @Test
  void theVersionChangesWithTheProgramThatPoints() {
    Pointer told = new Told(Map.of(), List.of());

    assertThat(new StatementParser(told).version())
        .isEqualTo("told:" + ProgramDigest.ofPackage(Told.class))
        .isNotEqualTo("told:" + ProgramDigest.ofPackage(Pointer.class));
    assertThat(new StatementParser().version()).isEqualTo("rules");
  }
}
