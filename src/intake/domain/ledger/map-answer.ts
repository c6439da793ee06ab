import type { PlainDate } from '../../../platform/kernel/index.ts';
import type { BoundLedgerMap } from './bind-map.ts';
import type { FieldReader } from './field-reader.ts';
import { readDate, readText } from './field-values.ts';
import type { LedgerAnswer } from './ledger-item.ts';

interface KnownDates {
  readonly receivedOn: PlainDate | undefined;
  readonly today: PlainDate | undefined;
}

/** The answer of a row, or the state of work that its column holds as a note; neither when the matter is open. */
export function readLedgerAnswer(
  bound: BoundLedgerMap,
  reader: FieldReader,
  known: KnownDates,
): { readonly answer?: LedgerAnswer; readonly note?: string } | undefined {
  const rules = bound.map.answers;
  const errorsBefore = reader.errors.length;
  const text = readText(reader, 'answerText');
  const answered = readDate(reader, 'answeredOn');
  const served = readDate(reader, 'servedOn');
  const number = readText(reader, 'answerNumber');
  if (reader.errors.length > errorsBefore) return undefined;
  if (!answered) return readOpenMatter(bound, reader, { text, isServed: served !== undefined });
  if (text === undefined && rules.textWhenMissing === undefined) reader.refuse('answerText', 'ledger.answer_without_text');
  else if (text === undefined) reader.notice('answerText', 'ledger.answer_text_from_map');
  checkDates(reader, { answeredOn: answered.on, servedOn: served?.on, ...known });
  const servedOn = served?.on ?? (rules.served === 'on_answer' ? answered.on : undefined);
  return {
    answer: {
      text: text ?? rules.textWhenMissing ?? '',
      on: answered.on,
      ...(answered.at ? { at: answered.at } : {}),
      ...(number === undefined ? {} : { number }),
      ...(servedOn === undefined ? {} : { servedOn }),
    },
  };
}

function readOpenMatter(bound: BoundLedgerMap, reader: FieldReader, row: { text: string | undefined; isServed: boolean }): { note: string } | undefined {
  if (row.isServed) reader.refuse('servedOn', 'ledger.served_without_answer');
  if (row.text === undefined) return undefined;
  if (bound.map.answers.textWithoutDate === 'error') reader.refuse('answeredOn', 'ledger.answer_without_date');
  else reader.notice('answerText', 'ledger.progress_kept_as_note');
  return { note: row.text };
}

function checkDates(reader: FieldReader, dates: KnownDates & { answeredOn: PlainDate; servedOn: PlainDate | undefined }): void {
  const { receivedOn, answeredOn, servedOn, today } = dates;
  if (receivedOn !== undefined && answeredOn < receivedOn) reader.refuse('answeredOn', 'ledger.answer_before_receipt');
  if (servedOn !== undefined && servedOn < answeredOn) reader.refuse('servedOn', 'ledger.served_before_answer');
  if (today === undefined) return;
  if (answeredOn > today) reader.refuse('answeredOn', 'ledger.date_in_future');
  if (servedOn !== undefined && servedOn > today) reader.refuse('servedOn', 'ledger.date_in_future');
}
