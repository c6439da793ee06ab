import { coverage, splitSentences } from './content-grams.ts';

const ASKS = new RegExp(
  [
    '请求|恳请|恳求|强烈要求|特此要求|要求(?=.{0,20}(?:公司|单位|给予|补|退|赔|解决|处理|公开|说明|恢复|停止|整改|落实))',
    '(?:希望|盼望|期望|敬请|望)(?=.{0,24}(?:解决|处理|答复|回复|给予|落实|补发|退还|赔偿|查处|整改|公开|尽快|帮助|协调))',
    '能否|可否|可不可以|是否可以|是否能|请问|何时|什么时候(?=.{0,20}[？?])|为什么(?=.{0,40}[？?])|为何(?=.{0,40}[？?])',
  ].join('|'),
);
const SAME = 0.5;
const MOST = 12;

/**
 * Sentences in which the petitioner asks for something that no listed request says. A suggestion: the handler makes a
 * demand of it or says why it is none (PP-14).
 */
export function suggestDemands(text: string, listed: readonly string[]): readonly string[] {
  const found: string[] = [];
  for (const sentence of new Set(splitSentences(text))) {
    if (!ASKS.test(sentence) || found.length >= MOST) continue;
    if ([...listed, ...found].some((known) => saysTheSame(sentence, known))) continue;
    found.push(sentence);
  }
  return found;
}

function saysTheSame(sentence: string, known: string): boolean {
  return sentence.includes(known) || known.includes(sentence) || (coverage(known, sentence) ?? 1) >= SAME || (coverage(sentence, known) ?? 1) >= SAME;
}
