import type { Chance } from './chance.ts';

type Words = readonly [string, ...string[]];

// Invented people, firms and places. Sentences are put together anew each time, and each matter keeps to its own subject, so that
// words are as common or as rare as in a real register: most stand in one text of a hundred, a few in every third.
const FAMILY_NAMES = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜'] as unknown as Words;
const GIVEN_NAMES = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华建国文斌玉兰志红梅春燕海波诚岚峰雪琴晨宁倩博凯振佳瑞彤皓悦'] as unknown as Words;
const PLACE_HEADS: Words = ['清溪', '柳林', '石桥', '松岗', '云溪', '北门', '南桥', '河湾', '铁西', '新城', '东风', '红旗', '长兴', '金水', '白塔', '龙泉', '凤鸣', '桃源', '青山', '古渡', '望湖', '安乐', '永丰', '三里'];
const PLACE_TAILS: Words = ['街', '小区', '村', '社区', '镇', '巷', '新村', '路', '乡', '花园', '家园', '大道'];
const FIRM_TAILS: Words = ['轧钢车间', '综合服务公司', '建安工程队', '物业管理处', '运输分公司', '职工医院', '机修厂', '热力公司', '劳务派遣公司', '矿山救护队'];
const SUBJECTS: Words = [
  '拖欠工资', '工伤认定', '住房漏水', '供暖不足', '社保补缴', '征地补偿', '噪声扰民', '违章搭建', '退休待遇', '道路损坏', '加装电梯', '物业收费',
  '公积金提取', '劳动合同续签', '高温津贴', '职业病鉴定', '宅基地确权', '河道污染', '垃圾清运', '路灯不亮', '校车安全', '医保报销', '抚恤金发放', '危房改造',
  '停车位分配', '燃气管道老化', '自来水压力', '食堂卫生', '班车线路', '岗位调整', '年休假补偿', '职称评定', '档案遗失', '房产证办理', '拆迁安置', '油烟排放',
  '广场舞音量', '宠物管理', '电动车充电', '消防通道', '树木遮光', '施工扬尘', '井盖缺失', '公交站撤销', '学区划分', '幼儿园收费', '养老院服务', '残疾人补贴',
  '低保审核', '农资质量', '灌溉用水', '林地纠纷', '采石放炮', '企业改制', '股份分红', '内退待遇', '遗属补助', '独生子女费', '退役安置', '集资返还',
];
const ASKS: Words = [
  '查明事实并依法处理', '书面答复处理结果', '责成有关单位限期整改', '补发应得款项', '公开相关账目', '出具情况说明', '到现场核查', '明确责任人', '恢复原状', '给予合理补偿',
];
const SENTENCES: Words = [
  '{year}年{month}月{day}日，我到{firm}反映{subject}的问题，工作人员{name}登记后一直没有下文。',
  '其间先后{count}次打电话询问，对方均以负责人不在为由推脱。',
  '{place}共有{count}户遇到同样的情况，大家推举我写这封信。',
  '根据当时签订的协议，{firm}应当在{month}月底以前付清{amount}元，至今只付了{part}元。',
  '家里的收入主要靠这笔钱，老人看病、孩子上学都受到影响。',
  '{name}在{month}月{day}日的会上当众答应解决{subject}，在场的{count}名职工可以证明。',
  '后来{firm}又通知补交材料，{month}月{day}日已把复印件送到{place}的办事窗口。',
  '窗口的同志态度很好，但是说{subject}不归他们管，让回原单位解决。',
  '现场照片和收据都留着，需要时可以提供原件核对。',
  '去年冬天最冷的那几天只有{part}度，记录上有{name}的签字。',
  '我不懂政策，只希望能够派人到{place}实地看一看。',
  '如果反映的情况有出入，也请告知依据是哪一条规定。',
  '关于{subject}，{year}年曾经有过一份会议纪要，编号是{amount}。',
  '邻居{name}家的情况和我家一样，他家住在{place}{part}号。',
  '{firm}的{name}主任说要研究研究，研究了{count}个月。',
  '上一次的答复没有说明理由，所以再次来信。',
  '经手人{name}已经调走，接手的{name}表示不了解前因后果。',
  '此事拖了{count}个月，影响了{place}一带群众的正常生活。',
  '同车间的{name}去年就办好了，手续完全相同。',
  '材料共{part}页，附有{month}月份的明细和{name}的证言。',
  '我们多次协商，{firm}只同意承担{amount}元。',
  '请求说明{subject}的办理条件、时限和负责的科室。',
  '{year}年以来{place}先后换了{count}任负责人，谁也没有给过准话。',
  '以上情况属实，愿意承担责任。',
];

/** What one matter is about; its title, request and texts all speak of it. */
export interface Theme {
  readonly subject: string;
  readonly firm: string;
  readonly place: string;
}

export function aTheme(chance: Chance): Theme {
  return { subject: chance.pick(SUBJECTS), firm: `${chance.pick(PLACE_HEADS)}${chance.pick(FIRM_TAILS)}`, place: aPlace(chance) };
}

export function aName(chance: Chance): string {
  return `${chance.pick(FAMILY_NAMES)}${chance.pick(GIVEN_NAMES)}${chance.below(3) > 0 ? chance.pick(GIVEN_NAMES) : ''}`;
}

export function aPhone(chance: Chance): string {
  return `1390${String(chance.below(10_000_000)).padStart(7, '0')}`;
}

export function anAddress(chance: Chance): string {
  return `清溪市${aPlace(chance)}${1 + chance.below(300)}号`;
}

export function aSubject(chance: Chance): string {
  return chance.pick(SUBJECTS);
}

export function aTitle({ place, subject }: Theme): string {
  return `反映${place}${subject}问题`;
}

export function aRequest({ firm, subject }: Theme, chance: Chance): string {
  return `关于${firm}${subject}一事，请求${chance.pick(ASKS)}`;
}

/** Whole sentences until the length is reached. */
export function aText(theme: Theme, chance: Chance, length: number): string {
  let text = '';
  while (text.length < length) text += chance.pick(SENTENCES).replaceAll(/\{(\w+)\}/g, (_, slot: string) => fillSlot(theme, chance, slot));
  return text;
}

function aPlace(chance: Chance): string {
  return `${chance.pick(PLACE_HEADS)}${chance.pick(PLACE_TAILS)}`;
}

function fillSlot(theme: Theme, chance: Chance, slot: string): string {
  switch (slot) {
    case 'year':
      return String(2019 + chance.below(7));
    case 'month':
      return String(1 + chance.below(12));
    case 'day':
      return String(1 + chance.below(28));
    case 'count':
      return String(2 + chance.below(60));
    case 'amount':
      return String(1000 + chance.below(90_000));
    case 'part':
      return String(8 + chance.below(900));
    case 'name':
      return aName(chance);
    case 'firm':
      return theme.firm;
    case 'place':
      return theme.place;
    default:
      return theme.subject;
  }
}
