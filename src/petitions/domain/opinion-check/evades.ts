import type { Decision } from '../codes.ts';
import { coverage } from './content-grams.ts';

const EMPTY_WORDS = /收悉|知悉|感谢|您好|你好|敬请关注|高度重视|已转|转交|转办|交办|正在办理|将认真|进一步研究|及时反馈|敬请谅解|予以理解/;
const CLAUSE = /[，。；：！？,;:!?\n]/;
const DECIDES = /支持|同意|采纳|补发|退还|赔偿|整改|不予|驳回|恢复|停止|发放/;
// Below this share of the demand's content 94 % of answers to something else are found (`scripts/measure-opinion-check.ts`);
// of the real answers flagged, most say no more than that the matter was passed on.
const TAKES_UP = 0.12;
const SHORTEST = 8;

/** Whether an explanation does not say anything to the demand: passed on, noted, thanked for, or about something else. */
export function evades(demand: string, explanation: string, decision: Decision | null): boolean {
  if (explanation === '') return false;
  const said = explanation.split(CLAUSE).filter((clause) => !EMPTY_WORDS.test(clause) || DECIDES.test(clause)).join('');
  if (said === '') return true;
  // What is granted is granted in a few words.
  if (decision === 'SUPPORT' && DECIDES.test(said)) return false;
  if (said.length < SHORTEST && !DECIDES.test(said)) return true;
  return (coverage(demand, said) ?? 1) < TAKES_UP;
}
