import { weekdayOf } from '../../platform/kernel/index.ts';
import type { ArticleId } from './article.ts';
import type { ClockHandle } from './clock-spec.ts';
import type { DeadlineExplanation, ExplanationRow } from './explanation.ts';
import { messages } from './messages.ts';

type Language = keyof typeof messages;

/** One line of the ledger in plain words, e.g. `2026-03-10 星期二（工作日）：开始当日不计入，…（参照《民法典》第二百零一条）`. */
export function describeRow(row: ExplanationRow, language: Language): string {
  const own = messages[language];
  return fill(own['clock.row'], {
    day: row.day,
    weekday: own[`clock.weekday.${toWeekday(weekdayOf(row.day))}`],
    kind: describeDayKind(row, language),
    why: describeWhy(row, language),
    article: citeArticle(row.article, language),
  });
}

/** Why the day is, or is not, counted. */
export function describeWhy({ why, params }: ExplanationRow, language: Language): string {
  const sentence = fill(messages[language][`clock.why.${why}`], params);
  const { reason } = params;
  return reason === undefined ? sentence : fill(messages[language]['clock.because'], { why: sentence, reason });
}

/** What the clock is for, e.g. 书面告知信访人. */
export function describeClock(clock: ClockHandle, language: Language): string {
  return messages[language][`clock.name.${clock}`];
}

/** The rule in one line, e.g. `书面告知信访人：15 日（《信访工作条例》第二十三条）`. */
export function describeSummary({ spec }: Pick<DeadlineExplanation, 'spec'>, language: Language): string {
  const amount = fill(messages[language][`clock.amount.${spec.unit}`], { amount: spec.amount ?? '' });
  const article = citeArticle(spec.article, language);
  const name = describeClock(spec.handle, language);
  return language === 'en' ? `${name}: ${amount} (${article})` : `${name}：${amount}（${article}）`;
}

/** How a text of law is cited. */
export function citeArticle(article: ArticleId, language: Language): string {
  return messages[language][`clock.article.${article}`];
}

/** What kind of day it is: weekend, a named holiday, and whether that is only assumed. */
export function describeDayKind({ dayKind, dayName, published }: Pick<ExplanationRow, 'dayKind' | 'dayName' | 'published'>, language: Language): string {
  const name = dayName?.[language === 'en' ? 'en' : 'zh'] ?? '';
  const kind = fill(messages[language][`clock.day.${dayKind}`], { name });
  return published ? kind : `${kind}${language === 'en' ? '; ' : '；'}${messages[language]['clock.day.unpublished']}`;
}

/** Domain code knows no translator: values go in the place of `{name}`. */
function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replaceAll(/\{(\w+)\}/g, (placeholder, name: string) => (Object.hasOwn(values, name) ? String(values[name]) : placeholder));
}

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

function toWeekday(weekday: number): (typeof WEEKDAYS)[number] {
  return WEEKDAYS[weekday - 1] ?? 7;
}
