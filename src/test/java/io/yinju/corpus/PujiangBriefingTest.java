package io.yinju.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The briefing that comes with the product: text taken out of a PDF. */
class PujiangBriefingTest {
  private static final Path FILE =
      Path.of(System.getProperty("yinju.home", "."), "corpus/briefings/pujiang-2023-1.txt");

  private static String source;
  private static Document document;

  @BeforeAll
  static void read() throws Exception {
    source = Files.readString(FILE);
    document = new DocumentReader().read("p", "pujiang-2023-1.txt", Files.readAllBytes(FILE));
  }

  @Test
  void putsEveryParagraphTogetherAgain() {
    assertThat(document.paragraphs().stream().filter(p -> !p.isNote()).map(this::ends))
        .containsExactly(
            "编者按：2023…梳理，供参考。",
            "新一轮科技革命和…人类共同福祉。",
            "一是开放的创新生…应对这些挑战。",
            "二是开放的创新生…态势阔步前行。",
            "一是国际大科学计…的“承重梁”。",
            "二是“一带一路”…涌的创新热土。",
            "三是通过互惠共赢…这方面的投资。",
            "一是深化政府间和…交流合作关系。",
            "二是扩大科技资源…同时共享数据。",
            "三是构建良好的国…好的科研环境。",
            "四是加强全球科技…献团队的智慧。");
  }

  private String ends(Paragraph paragraph) {
    String text = paragraph.span().cut(document.text());
    return text.substring(0, 8) + "…" + text.substring(text.length() - 7);
  }

  @Test
  void findsTitleHeadingsAndNotes() {
    assertThat(document.title()).isEqualTo("构建开放包容、互惠共赢的全球开放创新生态");
    assertThat(document.sections())
        .extracting(Section::heading)
        .containsExactly(
            "一、开放创新：时代发展应有之义，各国携手共赢之举", "二、全球链接：多方协同、多途径实现开放包容、互惠共赢", "三、机制保障：与世界各国携手共建开放创新生态");
    assertThat(document.sections()).extracting(Section::level).containsOnly(1);
    List<String> notes =
        document.paragraphs().stream()
            .filter(Paragraph::isNote)
            .map(p -> p.span().cut(document.text()))
            .toList();
    assertThat(notes).hasSize(3);
    assertThat(notes.getFirst()).startsWith("1 与会中方嘉宾包括：").endsWith("白可珊等。");
    assertThat(notes).last().isEqualTo("整理：季晨宸、周少丹");
    assertThat(document.headingOf(document.paragraph("p3").orElseThrow()))
        .isEqualTo("一、开放创新：时代发展应有之义，各国携手共赢之举");
    assertThat(document.paragraph("p2").orElseThrow().section()).isNull();
  }

  @Test
  void losesAndInventsNothingButTheRepeatedTitle() {
    String title = "构建开放包容、互惠共赢的全球开放创新生态";
    String all = source.replaceAll("\\s", "");
    int repetition = all.indexOf(title, title.length());

    assertThat(document.text().replaceAll("\\s", ""))
        .isEqualTo(all.substring(0, repetition) + all.substring(repetition + title.length()));
  }

  @Test
  void joinsNamesAndWordsCutByLinesAndPages() {
    assertThat(document.text())
        .contains("卢西亚娜·桑托斯认为", "塞尔索·潘塞拉强调，巴西近期", "王志刚指出，要扩大")
        .contains("丁仲礼认为，开放合作直接", "尼科斯·洛戈塞蒂斯提出", "金力强调", "王志刚提出，要积极")
        .contains("塞尔索•潘塞拉指出")
        .contains("实验Baikal-GVD、地中海望远镜KM3NeT、太平洋中微子实验P-ONE、南海中微子望远镜TRIDENT")
        .contains("于9月9日-11日在", "共设1场主论坛", "ITER是国际", "通过与60多个国家")
        .contains("在两国紧密、稳固的外交", "海外创新中心、孵化器", "“破四唯”、发挥科技评价");
  }

  @Test
  void keepsTheFootnotesMarkerWhereItStands() {
    assertThat(document.text()).contains("对论坛开幕式及全体大会的嘉宾1观点进行梳理");
  }

  @Test
  void coversTheTextWithTitleHeadingsParagraphsAndNotes() {
    int covered = document.title().length();
    covered += document.sections().stream().mapToInt(s -> s.span().length()).sum();
    covered += document.paragraphs().stream().mapToInt(p -> p.span().length()).sum();

    assertThat(covered).isEqualTo(document.text().replace("\n", "").length());
  }
}
