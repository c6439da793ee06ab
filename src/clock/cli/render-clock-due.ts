import { fromEpochMs, type Instant, type PlainDate, toEpochMs, weekdayOf } from '../../platform/kernel/index.ts';
import { createTranslator, fillTemplate, type Language } from '../../platform/ui/index.ts';
import {
  citeArticle,
  type ComputedDeadline,
  describeDayKind,
  describeRow,
  describeWhy,
  type ExplanationRow,
  messages as domainMessages,
  nationalCalendar,
} from '../domain/index.ts';
import { messages } from './messages.ts';
import type { ClockQuestion } from './read-clock-options.ts';

const CHINA_OFFSET_IN_MS = 8 * 3_600_000;

export interface ClockAnswer {
  readonly deadline: ComputedDeadline;
  /** The ledger, when it was asked for. */
  readonly rows: readonly ExplanationRow[] | undefined;
}

/** All that `clock` commands can say, engine and command line together. */
export const clockTranslator = createTranslator([messages, domainMessages]);

export function renderJson({ deadline, rows }: ClockAnswer, language: Language): string {
  const { unit: _, openSuspension, ...dates } = deadline;
  const answer = {
    ...dates,
    ...(openSuspension ? { openSuspension } : {}),
    ...(rows ? { ledger: rows.map((row) => presentRow(row, language)) } : {}),
  };
  return JSON.stringify(answer, null, 2);
}

export function renderText({ spec, profile }: ClockQuestion, { deadline, rows = [] }: ClockAnswer, language: Language): string {
  const say = (code: keyof (typeof messages)['en'], params = {}) => fillTemplate(messages[language][code], params, language);
  const texts = domainMessages[language];
  const amount = fillTemplate(texts[`clock.amount.${spec.unit}`], { amount: spec.amount }, language);
  const profileName = clockTranslator.translate(language, `clock.profile.${profile.id}`) ?? profile.id;
  const [statutory, assessment, safe] = formatDates(deadline, language);
  return [
    say('clock.cli.title', { name: texts[`clock.name.${spec.handle}`], clock: spec.handle, profile: profileName, amount }),
    say('clock.cli.statutory', { due: statutory }),
    say('clock.cli.assessment', { due: assessment }),
    say('clock.cli.safe', { due: safe }),
    say('clock.cli.article', { article: citeArticle(spec.article, language) }),
    ...(deadline.provisional ? [say('clock.cli.provisional')] : []),
    ...(deadline.openSuspension ? [say('clock.cli.open')] : []),
    ...rows.map((row) => describeRow(row, language)),
  ].join('\n');
}

function presentRow(row: ExplanationRow, language: Language) {
  const { day, counted, number, why, article, dayKind, params } = row;
  const dayName = describeDayKind(row, language);
  return { day, counted, number, why, article: citeArticle(article, language), dayKind, dayName, params, text: describeWhy(row, language) };
}

function formatDates(deadline: ComputedDeadline, language: Language): readonly [string, string, string] {
  if (deadline.unit === 'hour') {
    const due = formatInChina(deadline.statutoryDueAt);
    return [due, due, due];
  }
  const { statutoryDueOn, assessmentDueOn, safeDueOn } = deadline;
  return [formatDay(statutoryDueOn, language), formatDay(assessmentDueOn, language), formatDay(safeDueOn, language)];
}

function formatDay(day: PlainDate, language: Language): string {
  const { kind, name, published } = nationalCalendar.describeDay(day);
  const weekday = clockTranslator.translate(language, `clock.weekday.${weekdayOf(day)}`) ?? '';
  const values = { day, weekday, kind: describeDayKind({ dayKind: kind, dayName: name, published }, language) };
  return fillTemplate(messages[language]['clock.cli.day'], values, language);
}

/** `2026-10-02 00:40 (UTC+8)`: the law of China counts in the time of China. */
function formatInChina(instant: Instant): string {
  const local = fromEpochMs(toEpochMs(instant) + CHINA_OFFSET_IN_MS);
  return `${local.slice(0, 10)} ${local.slice(11, local.endsWith(':00.000Z') ? 16 : 19)} (UTC+8)`;
}
