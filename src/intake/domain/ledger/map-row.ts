import { fail, succeed, type PlainDate, type Result } from '../../../platform/kernel/index.ts';
import type { BoundLedgerMap } from './bind-map.ts';
import { cleanText, firstSentence, isSpoiledNumber, withoutNul, withoutTextMark } from './cell-text.ts';
import { CHANNEL_WORDS, CLASS_WORDS, FLAG_WORDS, NO_NAME, ROUTE_WORDS } from './code-words.ts';
import { createFieldReader, type FieldReader } from './field-reader.ts';
import { readCode, readCount, readDate, readNumberText, readText } from './field-values.ts';
import type { LedgerItem, LedgerPetitioner, RowError } from './ledger-item.ts';
import type { LedgerRow } from './ledger-row.ts';
import { readLedgerAnswer } from './map-answer.ts';

// The database holds counts of people from 1 to 9999.
const LARGEST_COUNT = 9999;
const LARGEST_ROW = 1_000_000;
const SUBJECT_LENGTH = 60;
const KEY_LENGTH = 300;

/** Understands one row, or says everything that is wrong with it. `today`: no date of a register lies after it. */
export function mapLedgerRow(bound: BoundLedgerMap, row: LedgerRow, today?: PlainDate): Result<LedgerItem, readonly RowError[]> {
  const reader = createFieldReader(bound, row);
  if (row.fault) reader.refuse('row', row.fault);
  if (sizeOf(row) > LARGEST_ROW) reader.refuse('row', 'ledger.too_long', { limit: LARGEST_ROW });
  if (reader.errors.length > 0) return fail(reader.errors);

  const idempotencyKey = readKey(bound, row, reader);
  const channel = readCode(reader, 'channel', CHANNEL_WORDS);
  if (channel === undefined) refuseMissing(reader, 'channel');
  const dates = readDates(reader, today);
  const content = readContent(bound, reader);
  const petitioner = readPetitioner(reader);
  const answer = readLedgerAnswer(bound, reader, { receivedOn: dates.received?.on, today });
  const optional = readOptional(reader);
  const petitionerCount = readCount(reader, 'petitionerCount', LARGEST_COUNT) ?? 1;
  const notes = [readText(reader, 'notes'), answer?.note].filter((note) => note !== undefined).join('\n');

  if (!idempotencyKey || !channel || !dates.received || !content || reader.errors.length > 0) return fail(reader.errors);
  return succeed({
    rowNumber: row.rowNumber,
    idempotencyKey,
    contentHash: row.contentHash,
    channel,
    receivedOn: dates.received.on,
    ...(dates.received.at ? { receivedAt: dates.received.at } : {}),
    ...dates.others,
    ...content,
    petitioner,
    petitionerCount,
    ...optional,
    ...(answer?.answer ? { answer: answer.answer } : {}),
    ...(notes ? { notes } : {}),
    raw: readRaw(row, reader),
    notices: reader.notices,
  });
}

function sizeOf(row: LedgerRow): number {
  let size = 0;
  for (const cell of Object.values(row.cells)) size += cell.length;
  return size;
}

/** `field` is demanded; blank cells are refused unless the reader has already said why the value is no good. */
function refuseMissing(reader: FieldReader, field: 'channel' | 'receivedOn'): void {
  if (!reader.errors.some((error) => error.field === field)) reader.refuse(field, 'ledger.value_missing');
}

function readKey(bound: BoundLedgerMap, row: LedgerRow, reader: FieldReader): string | undefined {
  const byContent = `ledger:${bound.map.source}:#${row.contentHash}`;
  if (bound.keyColumns.length === 0) return byContent;
  const parts = bound.keyColumns.map((column) => withoutTextMark(cleanText(row.cells[column] ?? '', false).text));
  const params = { columns: bound.keyColumns.join('、') };
  if (parts.every((part) => part === '')) {
    if (bound.map.rowsWithoutKey === 'by_content') return byContent;
    reader.refuse('row', 'ledger.key_missing', params);
    return undefined;
  }
  if (parts.some((part) => isSpoiledNumber(part))) {
    reader.refuse('row', 'ledger.number_spoiled', params);
    return undefined;
  }
  // `|` parts the values and is doubled inside them, so that no two different keys read the same.
  const key = parts.map((part) => part.replaceAll('|', '||')).join(' | ');
  if (key.length <= KEY_LENGTH) return `ledger:${bound.map.source}:=${key}`;
  reader.refuse('row', 'ledger.too_long', { limit: KEY_LENGTH });
  return undefined;
}

function readDates(reader: FieldReader, today: PlainDate | undefined) {
  const received = readDate(reader, 'receivedOn');
  if (!received) refuseMissing(reader, 'receivedOn');
  const registered = readDate(reader, 'registeredOn');
  const accepted = readDate(reader, 'acceptedOn');
  if (received && registered && registered.on < received.on) reader.refuse('registeredOn', 'ledger.registered_before_receipt');
  if (received && accepted && accepted.on < received.on) reader.refuse('acceptedOn', 'ledger.accepted_before_receipt');
  for (const [field, date] of [['receivedOn', received], ['registeredOn', registered], ['acceptedOn', accepted]] as const) {
    if (today !== undefined && date && date.on > today) reader.refuse(field, 'ledger.date_in_future');
  }
  const others = { ...(registered ? { registeredOn: registered.on } : {}), ...(accepted ? { acceptedOn: accepted.on } : {}) };
  return { received, others };
}

function readContent(bound: BoundLedgerMap, reader: FieldReader) {
  const subject = readText(reader, 'subject');
  const facts = readText(reader, 'facts');
  const requestText = readText(reader, 'requests');
  const reasons = readText(reader, 'reasons');
  if (subject === undefined && facts === undefined) {
    reader.refuse(bound.fields.facts ? 'facts' : 'subject', 'ledger.content_missing');
    return undefined;
  }
  if (facts === undefined) reader.notice('facts', 'ledger.facts_from_subject');
  if (subject === undefined) reader.notice('subject', 'ledger.subject_from_facts');
  const cut = bound.fields.requests?.rule?.split;
  const requests = requestText === undefined ? [] : cut === undefined ? [requestText] : requestText.split(cut);
  return {
    subject: subject ?? firstSentence(facts ?? '', SUBJECT_LENGTH),
    facts: facts ?? subject ?? '',
    requests: requests.map((request) => request.trim()).filter((request) => request !== ''),
    ...(reasons ? { reasons } : {}),
  };
}

function readPetitioner(reader: FieldReader): LedgerPetitioner {
  const name = readText(reader, 'petitionerName');
  const anonymous = readCode(reader, 'anonymous', FLAG_WORDS);
  const idType = readText(reader, 'idType');
  const idNumber = readNumberText(reader, 'idNumber');
  const contact = {
    ...present('ref', readText(reader, 'petitionerRef')),
    ...present('phone', readNumberText(reader, 'phone')),
    ...present('address', readText(reader, 'address')),
  };
  const hasName = name !== undefined && !NO_NAME.has(name);
  // Who asked not to be named is not named, whatever the column of names says.
  if (hasName && anonymous === 'yes') reader.notice('petitionerName', 'ledger.name_left_out');
  if (!hasName || anonymous === 'yes') return { anonymous: true, ...contact };
  return { anonymous: false, name, ...present('idType', idType), ...present('idNumber', idNumber), ...contact };
}

function readOptional(reader: FieldReader) {
  return {
    ...present('number', readNumberText(reader, 'number')),
    ...present('theme', readText(reader, 'theme')),
    ...present('responsibleUnit', readText(reader, 'responsibleUnit')),
    ...present('class', readCode(reader, 'class', CLASS_WORDS)),
    ...present('route', readCode(reader, 'route', ROUTE_WORDS)),
  };
}

function readRaw(row: LedgerRow, reader: FieldReader): Readonly<Record<string, string>> {
  if (!Object.values(row.cells).some((cell) => cell.includes('\0'))) return row.cells;
  reader.notice('row', 'ledger.nul_removed');
  return Object.fromEntries(Object.entries(row.cells).map(([header, cell]) => [header, withoutNul(cell)]));
}

function present<Name extends string, Value>(name: Name, value: Value | undefined): { [Key in Name]?: Value } {
  return value === undefined ? {} : ({ [name]: value } as { [Key in Name]?: Value });
}
