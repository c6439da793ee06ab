import { parseInstant } from '../../kernel/index.ts';
import { toChinaTime } from './china-time.ts';

/** An instant as date and minute in China, e.g. `2026-03-10 09:30`; both languages write it alike. */
export function formatMoment(instant: string): string {
  return toChinaTime(parseInstant(instant)).replace('T', ' ');
}
