import type { Transaction } from '../../platform/db/index.ts';
import { AppError, type PlainDate } from '../../platform/kernel/index.ts';
import { DEFAULT_NUMBER_RULE, formatDocumentNumber, numberSeriesOf, type LetterType, type NumberRule } from '../domain/index.ts';
import { takeNumber } from './document-store.ts';

export interface NumberWanted {
  readonly type: LetterType;
  readonly unit: { readonly unitId: string; readonly code: string };
  readonly issuedOn: PlainDate;
}

export interface NumberDeps {
  readonly numberRule?: NumberRule;
}

/** The next number of the series, for a decision that must name its own number. Throws `documents.kind_without_number`. */
export async function takeDocumentNumber(tx: Transaction, deps: NumberDeps, wanted: NumberWanted): Promise<string> {
  const number = await takeNumberIfAny(tx, deps, wanted);
  if (number === undefined) throw new AppError('refused', 'documents.kind_without_number', { type: wanted.type });
  return number;
}

/** As `takeDocumentNumber`; `undefined` for a form, which has none. */
export async function takeNumberIfAny(tx: Transaction, { numberRule = DEFAULT_NUMBER_RULE }: NumberDeps, wanted: NumberWanted): Promise<string | undefined> {
  const series = numberSeriesOf(numberRule, wanted.type, wanted.unit.unitId, wanted.issuedOn);
  if (!series) return undefined;
  const sequence = await takeNumber(tx, series);
  return formatDocumentNumber(numberRule, wanted.type, wanted.unit.code, { year: series.period, sequence });
}
