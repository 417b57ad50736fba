package io.yinju.answer;

import io.yinju.corpus.Briefing;

/** Two invented conferences that the tests of this package ask about. */
final class Conferences {
  private Conferences() {}

  /** A forum on flying low, reported in the usual style, with a guest list. */
  static Briefing drones() {
    return MarkedUp.briefing(
        "qingxi-2025",
        "青溪低空经济大会综述",
        """
        @ 高允之: 青溪市副市长
        @ 林知远: 云翼航空科技公司董事长; 中国航空学会理事
        @ 阿米娜·贝克尔/阿米娜/贝克尔: 德国莱茵无人机协会秘书长
        @ 王崇礼: 省交通运输厅厅长
        @ 王素琴: 青溪市应急管理局局长
        @ 郭一帆: 青溪日报记者
        @ 韩立冬: 省气象局副局长
        | | 3月5日至7日，2025青溪低空经济大会在青溪会展中心举行，来自11个国家的430名代表参会。
        =与会代表 | 一致认为 | 与会代表一致认为，低空经济要先保安全、再谈规模。

        # 一、产业：从示范到规模
        高允之 | 介绍 | 青溪市副市长高允之介绍，全市去年新增137家低空企业，无人机物流航线达到52条。
        高允之 |  | 这些航线去年一共飞了21万架次。
        林知远 | 指出 | 云翼航空科技公司董事长林知远指出，载人飞行器要走得远，电池是关键，三年内成本必须降一半。
        林知远 | 强调 | 林知远强调，“飞得起来不算本事，飞得划算才算本事”。

        # 二、规则：谁来管天空
        阿米娜·贝克尔 | 表示 | 德国莱茵无人机协会秘书长阿米娜·贝克尔表示，欧洲用U-Space统一管理低空交通，最难的是数据共享。
        王崇礼 | 提醒 | 省交通运输厅厅长王崇礼提醒，低空航线必须避开学校和医院。
        王素琴 | 建议 | 青溪市应急管理局局长王素琴建议，每个区县都要设一支无人机救援队。

        ! 出席大会的还有：省气象局副局长韩立冬等。
        ! 整理：郭一帆
        """);
  }

  /** A talk about old books, in another shape. */
  static Briefing books() {
    return MarkedUp.briefing(
        "haizhou-books",
        "海州古籍数字化论坛侧记",
        """
        @ 欧阳敏: 海州图书馆馆长
        @ 沈时雨: 东岭大学文献学教授
        @ 陆青禾: 藏书家
        # 纸还在，字先上网
        欧阳敏 | 说 | “纸总有一天会老，字不应该老。”海州图书馆馆长欧阳敏说。
        欧阳敏 | 介绍 | 据她介绍，馆里已经扫描古籍8600册，其中善本412册。
        沈时雨 | 认为 | 东岭大学文献学教授沈时雨认为，识别准确率到99%还不够，异体字要由人来校。

        # 谁来看
        陆青禾, 沈时雨 | 共同呼吁 | 陆青禾和沈时雨共同呼吁，扫描图像应当免费开放下载。
        """);
  }

  static Snapshot both() {
    return MarkedUp.snapshot(drones(), books());
  }
}
