package io.yinju.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.yinju.corpus.Briefing;
import io.yinju.corpus.Corpus;
import io.yinju.corpus.Document;
import io.yinju.corpus.Paragraph;
import io.yinju.corpus.Span;
import io.yinju.corpus.Speaker;
import io.yinju.corpus.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is meant by a name, a title or a courtesy form, over all documents. */
class CorpusDirectoryTest {
  private static final SpeakerDirectory DIRECTORY =
      SpeakerDirectory.of(
          new Corpus(
              List.of(
                  briefing(
                      "a",
                      person("王志刚", "科技部部长、党组书记"),
                      person("陈吉宁", "上海市委书记"),
                      person("龚正", "上海市委副书记、市长"),
                      person("塞尔索·潘塞拉", "巴西代表团团长、巴西创新研究署主席"),
                      person("卢拉", "巴西总统"),
                      person("卢西亚娜·桑托斯", "巴西科技与创新部部长"),
                      person("白可珊", "爱思唯尔首席执行官"),
                      person("金力", "中科院院士、复旦大学校长"),
                      person("王忠林", "湖北省委副书记、省长"),
                      person("胡文容", "上海市政协主席"),
                      person("李明", "北川大学教授")),
                  briefing(
                      "b",
                      person("王志剛", "科技部部長"),
                      person("李明", "远山集团副总裁"),
                      person("赵启航", "远山集团总裁"),
                      person("甄立夫", "连锁企业远帆电器的副总裁"),
                      person("李女士"))),
              List.of()));

  @ParameterizedTest
  @CsvSource({
    "王志刚, 王志刚",
    "王志剛, 王志刚",
    "王部长, 王志刚",
    "科技部部长, 王志刚",
    "科技部長, 王志刚",
    "科技部的负责人, 王志刚",
    "科技部部长王志刚, 王志刚",
    "王志刚部长, 王志刚",
    "上海市委书记, 陈吉宁",
    "中共上海市委书记, 陈吉宁",
    "上海市长, 龚正",
    "上海市市长, 龚正",
    "湖北省省长, 王忠林",
    "湖北省长, 王忠林",
    "爱思唯尔CEO, 白可珊",
    "爱思唯尔的ceo, 白可珊",
    "爱思唯尔的掌门人, 白可珊",
    "白女士, 白可珊",
    "复旦大学校长, 金力",
    "复旦校长, 金力",
    "金院士, 金力",
    "金校长, 金力",
    "巴西总统, 卢拉",
    "卢拉总统, 卢拉",
    "潘塞拉, 塞尔索·潘塞拉",
    "潘塞拉主席, 塞尔索·潘塞拉",
    "塞尔索•潘塞拉, 塞尔索·潘塞拉",
    "塞尔索潘塞拉, 塞尔索·潘塞拉",
    "巴西科技部部长, 卢西亚娜·桑托斯",
    "桑托斯女士, 卢西亚娜·桑托斯",
    "赵总, 赵启航",
    "远帆电器副总裁, 甄立夫",
    "陈书记, 陈吉宁"
  })
  void findsThePersonMeant(String mention, String name) {
    assertThat(DIRECTORY.find(mention)).extracting(Person::name).containsExactly(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"张三", "张部长", "外交部部长", "总", "法国总统", "潘塞拉大学", "中国科协主席", "协主席"})
  void findsNobodyWhenNobodyIsMeant(String mention) {
    assertThat(DIRECTORY.find(mention)).isEmpty();
  }

  @Test
  void joinsOnePersonOverDocuments() {
    Person minister = DIRECTORY.find("王志刚").getFirst();

    assertThat(minister.documents()).containsExactly("a", "b");
    assertThat(minister.statements()).isEqualTo(2);
    assertThat(minister.aliases()).contains("王志剛");
    assertThat(DIRECTORY.statements(minister)).hasSize(2);
    assertThat(DIRECTORY.person("b", "王志剛")).contains(minister);
  }

  @Test
  void keepsTwoPeopleWithOneNameApart() {
    List<Person> namesakes = DIRECTORY.find("李明");

    assertThat(namesakes).extracting(Person::id).containsExactly("李明~1", "李明~2");
    assertThat(namesakes).extracting(Person::title).containsExactly("北川大学教授", "远山集团副总裁");
    assertThat(DIRECTORY.byId("李明")).isEmpty();
    assertThat(DIRECTORY.find("李明~1")).containsExactly(namesakes.getFirst());
    assertThat(DIRECTORY.find("李明~2")).containsExactly(namesakes.getLast());
    assertThat(DIRECTORY.find("李教授")).containsExactly(namesakes.getFirst());
    assertThat(DIRECTORY.find("李明教授")).containsExactly(namesakes.getFirst());
  }

  @Test
  void findsAllWhoShareASurnameOrATitle() {
    assertThat(DIRECTORY.find("李先生")).extracting(Person::id).containsExactly("李女士", "李明~1", "李明~2");
    assertThat(DIRECTORY.find("部长"))
        .extracting(Person::name)
        .containsExactlyInAnyOrder("王志刚", "卢西亚娜·桑托斯");
  }

  private static Speaker person(String name, String... titles) {
    return new Speaker(name, name, List.of(titles), List.of());
  }

  private static Briefing briefing(String id, Speaker... speakers) {
    StringBuilder text = new StringBuilder();
    List<Statement> statements = new ArrayList<>();
    for (Speaker speaker : speakers) {
      int from = text.length();
      text.append(speaker.name()).append("说了话。");
      Span span = new Span(from, text.length());
      statements.add(new Statement("p1", span, List.of(speaker.key()), null, "说"));
    }
    Paragraph paragraph = new Paragraph("p1", 1, null, new Span(0, text.length()));
    Document document = new Document(id, id, text.toString(), List.of(), List.of(paragraph));
    return new Briefing(document, List.of(speakers), statements);
  }
}
