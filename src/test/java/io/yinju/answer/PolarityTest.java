package io.yinju.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PolarityTest {
  @ParameterizedTest
  @CsvSource({
    "学校上空可以飞,低空航线必须避开学校和医院,true",
    "无人机要绕开学校,低空航线必须避开学校和医院,false",
    "夜里不得飞越居民区,晚上十点以后可以飞越居民区,true",
    "航线要避开医院,补贴不能再加。航线要避开学校和医院,false",
    "电池要降价,天气不能预测,false",
    "要搞技术封锁,要破除技术封锁体系、推动人才交流,true",
    "要推动人才交流,要破除技术封锁体系、推动人才交流,false",
    "要拆掉技术封锁,要破除技术封锁体系,false",
    "技术封锁要打破,要破除技术封锁体系,false",
  })
  void tellsWhatIsForbiddenFromWhatIsntInTheClausesOfTheSameMatter(
      String claim, String statement, boolean differs) {
    assertThat(Polarity.differs(claim, statement)).isEqualTo(differs);
  }
}
