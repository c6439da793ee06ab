import type { Random } from '../random.ts';

type Spelt = readonly [character: string, spelling: string];

const FAMILY_NAMES: readonly Spelt[] = [
  ['王', 'wang'], ['李', 'li'], ['张', 'zhang'], ['刘', 'liu'], ['陈', 'chen'], ['杨', 'yang'], ['赵', 'zhao'], ['黄', 'huang'], ['周', 'zhou'],
  ['吴', 'wu'], ['徐', 'xu'], ['孙', 'sun'], ['胡', 'hu'], ['朱', 'zhu'], ['高', 'gao'], ['林', 'lin'], ['何', 'he'], ['郭', 'guo'], ['马', 'ma'],
  ['罗', 'luo'], ['梁', 'liang'], ['宋', 'song'], ['郑', 'zheng'], ['谢', 'xie'], ['韩', 'han'], ['唐', 'tang'], ['冯', 'feng'], ['于', 'yu'],
  ['董', 'dong'], ['萧', 'xiao'], ['程', 'cheng'], ['曹', 'cao'], ['袁', 'yuan'], ['邓', 'deng'], ['许', 'xu'], ['傅', 'fu'], ['沈', 'shen'],
  ['曾', 'zeng'], ['彭', 'peng'], ['吕', 'lv'], ['苏', 'su'], ['卢', 'lu'], ['蒋', 'jiang'], ['蔡', 'cai'], ['贾', 'jia'], ['丁', 'ding'],
  ['魏', 'wei'], ['薛', 'xue'], ['叶', 'ye'], ['阎', 'yan'], ['余', 'yu'], ['潘', 'pan'], ['杜', 'du'], ['戴', 'dai'], ['夏', 'xia'], ['钟', 'zhong'],
  ['汪', 'wang'], ['田', 'tian'], ['任', 'ren'], ['姜', 'jiang'], ['欧阳', 'ouyang'], ['上官', 'shangguan'],
];

const GIVEN_NAMES: readonly Spelt[] = [
  ['国栋', 'guodong'], ['建华', 'jianhua'], ['志强', 'zhiqiang'], ['晓燕', 'xiaoyan'], ['丽萍', 'liping'], ['文博', 'wenbo'], ['雅琴', 'yaqin'],
  ['海涛', 'haitao'], ['明远', 'mingyuan'], ['淑芳', 'shufang'], ['俊杰', 'junjie'], ['雪梅', 'xuemei'], ['立新', 'lixin'], ['春生', 'chunsheng'],
  ['秀兰', 'xiulan'], ['子涵', 'zihan'], ['思远', 'siyuan'], ['玉珍', 'yuzhen'], ['永康', 'yongkang'], ['慧敏', 'huimin'], ['德明', 'deming'],
  ['静怡', 'jingyi'], ['天佑', 'tianyou'], ['佳宁', 'jianing'], ['振华', 'zhenhua'], ['桂英', 'guiying'], ['嘉豪', 'jiahao'], ['梦瑶', 'mengyao'],
  ['长河', 'changhe'], ['凤霞', 'fengxia'], ['宏伟', 'hongwei'], ['诗雨', 'shiyu'], ['卫东', 'weidong'], ['巧云', 'qiaoyun'], ['学文', 'xuewen'],
  ['若兰', 'ruolan'], ['金山', 'jinshan'], ['惠君', 'huijun'], ['东升', 'dongsheng'], ['瑞雪', 'ruixue'], ['伟', 'wei'], ['敏', 'min'], ['磊', 'lei'],
  ['洁', 'jie'], ['超', 'chao'], ['娟', 'juan'], ['勇', 'yong'], ['婷', 'ting'], ['斌', 'bin'], ['颖', 'ying'], ['浩然', 'haoran'], ['素贞', 'suzhen'],
  ['鹏飞', 'pengfei'], ['月华', 'yuehua'], ['铁军', 'tiejun'], ['向阳', 'xiangyang'], ['安琪', 'anqi'], ['世昌', 'shichang'], ['红梅', 'hongmei'],
  ['一鸣', 'yiming'], ['书瑶', 'shuyao'], ['景行', 'jingxing'], ['兰芝', 'lanzhi'], ['少华', 'shaohua'],
];

export interface PersonName {
  readonly name: string;
  /** `family.given`, as sign-in names are made. */
  readonly spelling: string;
}

/** A name as such; it may occur twice, as names do. */
export function inventName(random: Random): PersonName {
  const [family, familySpelling] = random.pick(FAMILY_NAMES);
  const [given, givenSpelling] = random.pick(GIVEN_NAMES);
  return { name: family + given, spelling: `${familySpelling}.${givenSpelling}` };
}

/** So many names of which no two are spelt alike. */
export function inventDistinctNames(random: Random, count: number): readonly PersonName[] {
  const names = new Map<string, PersonName>();
  while (names.size < count) {
    const name = inventName(random);
    if (!names.has(name.spelling)) names.set(name.spelling, name);
  }
  return [...names.values()];
}
