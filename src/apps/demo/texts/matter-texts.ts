import type { MatterClass } from '../../../petitions/domain/index.ts';
import type { Random } from '../random.ts';
import { fill, type Scene, shortMatterOf } from './scene.ts';
import type { ShortMatter } from './short-matters.ts';

/** What a petitioner writes, or what was written down of it. */
export interface MatterTexts {
  readonly title: string;
  readonly requests: readonly string[];
  readonly facts: string;
  readonly reasons: string;
}

/** How people introduce themselves, by what it is about. */
const OPENINGS: readonly (readonly [prefix: string, sentences: readonly string[]])[] = [
  ['0102', ['本人系{place}职工，参加工作{years}年', '我是{place}的老职工', '本人在{place}工作期间参加社会保险']],
  ['01', ['本人系{place}职工，在岗{years}年', '我在{place}上班，家中主要靠这份收入', '我们是{place}的一线职工', '本人与单位签有劳动合同，岗位在{place}']],
  ['0202', ['本人住在{place}，今年七十二岁', '我们是{place}的老住户', '本人为退休职工，现居{place}']],
  ['02', ['本人退休前在{place}工作', '我是{place}的退休职工，工龄{years}年', '本人代表几名退休老同事反映']],
  ['0303', ['本人购买了{area}的商品房，已付清房款', '我们是{area}的购房业主', '本人于去年签订{area}购房合同']],
  ['03', ['本人系{place}业主，入住{years}年', '我家住在{place}', '我们是{area}的几户业主', '本人为{place}租住户，受业主委托反映']],
  ['04', ['本人系{area}被征收户，已签订补偿协议', '我家原住{area}，现在外租房过渡', '我们是{area}的搬迁户']],
  ['0503', ['本人从{place}乘车外出', '我经常带老人到{place}坐车']],
  ['05', ['本人每天乘坐{area}上下班', '我家住在{place}附近', '我是一名学生家长，孩子乘坐{area}上学', '本人持老年卡，常坐{area}看病']],
  ['0602', ['我们是{place}附近的居民', '本人住在{place}围墙外的小区', '本人在{place}下游承包鱼塘']],
  ['06', ['本人在{place}操作设备', '我们班组共同反映{place}的情况', '本人系{place}安全员']],
  ['0701', ['本单位与{place}签有合同', '本人负责{place}项目的施工', '我公司参加了{place}的采购']],
  ['07', ['本人到{place}办理业务', '我是{place}职工', '本人向贵单位反映{place}的问题']],
  ['08', ['本人是{place}一名普通职工', '我是热心市民', '作为老乘客，我想提一点想法']],
];

const HISTORIES = [
  '曾{times}向{unit}反映，答复说正在研究',
  '{day}打电话询问，接听人员说负责人不在',
  '{times}到现场找过负责人，始终没有明确说法',
  '在业主群和意见箱里都提过，没有回音',
  '此前口头答应解决，过了{days}天仍没有动静',
  '上一次反映后改了几天，又恢复原样',
  '相关材料和照片都可以提供',
  '附近不少人都有同样看法，委托本人一并反映',
  '问过12345，建议直接向贵单位反映',
  '为此请了几次假，花去不少时间',
];

const CLOSINGS = [
  '希望贵单位尽快核实解决',
  '恳请领导重视，给一个明确答复',
  '希望派人到现场看一看',
  '请按规定办理，并把结果告诉我',
  '希望能在春节以前解决',
  '本人愿意配合调查，提供证据',
  '望能书面答复，谢谢',
  '如有困难，也请说明原因',
  '请为群众办一件实事',
  '盼复',
];

export function writeMatter(random: Random, scene: Scene, matterClass: MatterClass): MatterTexts {
  const short = shortMatterOf(scene, matterClass);
  if (short) return writeShort(random, scene, short, matterClass === 'ENQUIRY' ? '咨询' : '建议');
  const facts = [openingFor(random, scene), ...scene.facts, ...chooseHistories(random), random.pick(CLOSINGS)];
  return { title: titleOf(scene), requests: scene.requests, facts: toParagraph(facts, scene), reasons: toParagraph(scene.reasons, scene) };
}

function writeShort(random: Random, scene: Scene, { request, facts }: ShortMatter, word: string): MatterTexts {
  const { slots, theme } = scene;
  const sentences = [openingFor(random, scene), facts, ...chooseHistories(random).slice(0, 1), random.pick(CLOSINGS)];
  return { title: `关于${slots['area'] ?? ''}${theme.subject}的${word}`, requests: [request], facts: toParagraph(sentences, scene), reasons: '' };
}

function openingFor(random: Random, { theme }: Scene): string {
  return random.pick(OPENINGS.find(([prefix]) => theme.code.startsWith(prefix))?.[1] ?? ['本人反映以下情况']);
}

function chooseHistories(random: Random): readonly string[] {
  return random.shuffle(HISTORIES).slice(0, random.weighted([[0, 15], [1, 55], [2, 30]]));
}

function titleOf({ slots, theme }: Scene): string {
  const where = slots['area'] ?? '';
  if (theme.code === '080201') return `对${where}工作人员的感谢`;
  return theme.code.startsWith('08') ? `关于${where}${theme.subject}的建议` : `反映${where}${theme.subject}问题`;
}

function toParagraph(sentences: readonly string[], { slots }: Scene): string {
  return `${sentences.map((sentence) => fill(sentence, slots)).join('。')}。`;
}
