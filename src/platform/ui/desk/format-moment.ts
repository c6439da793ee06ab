import { dayInChina, parseInstant } from '../../kernel/index.ts';

/** An instant as date and minute in China, e.g. `2026-03-10 09:30`; both languages write it alike. */
export function formatMoment(instant: string): string {
  const parsed = parseInstant(instant);
  // China has had one zone, UTC+8, since 1991-09-15.
  const time = new Date(Date.parse(parsed) + 8 * 3_600_000).toISOString().slice(11, 16);
  return `${dayInChina(parsed)} ${time}`;
}
