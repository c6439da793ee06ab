import { DEFAULT_NUMBER_RULE, formatDocumentNumber, type LetterType, numberSeriesOf } from '../../../documents/domain/index.ts';
import type { UnitId } from '../../../petitions/domain/index.ts';
import { type PlainDate, yearOf } from '../../../platform/kernel/index.ts';

export interface Series {
  readonly scope: string;
  readonly period: string;
}

/** How far each series of numbers has been used; the database is told with each batch. */
export class DocumentNumbers {
  readonly #last = new Map<string, number>();
  readonly #raised = new Map<string, Series & { readonly last: number }>();

  constructor(used: readonly (Series & { readonly last: number })[] = []) {
    for (const { scope, period, last } of used) this.#last.set(`${scope} ${period}`, last);
  }

  /** The next number of the unit's letters of that kind, as the office itself would give it. */
  takeLetterNumber(type: LetterType, unit: { readonly unitId: UnitId; readonly code: string }, on: PlainDate): string {
    const series = numberSeriesOf(DEFAULT_NUMBER_RULE, type, unit.unitId, on);
    if (!series) return '';
    return formatDocumentNumber(DEFAULT_NUMBER_RULE, type, unit.code, { year: series.period, sequence: this.#take(series) });
  }

  /** Review opinions are numbered by whoever writes them. */
  takeReviewNumber(word: '信查' | '信核', unitCode: string, on: PlainDate): string {
    const series = { scope: `demo/${unitCode}/${word}`, period: String(yearOf(on)) };
    return `${word}〔${series.period}〕${this.#next(series)}号`;
  }

  /** What has been used since the last time it was asked. */
  takeRaised(): readonly (Series & { readonly last: number })[] {
    const raised = [...this.#raised.values()];
    this.#raised.clear();
    return raised;
  }

  #take(series: Series): number {
    const last = this.#next(series);
    this.#raised.set(`${series.scope} ${series.period}`, { ...series, last });
    return last;
  }

  #next({ scope, period }: Series): number {
    const next = (this.#last.get(`${scope} ${period}`) ?? 0) + 1;
    this.#last.set(`${scope} ${period}`, next);
    return next;
  }
}
