import { describe, expect, it } from 'vitest';
import { parsePlainDate } from '../../../platform/kernel/index.ts';
import { bindLedgerMap } from './bind-map.ts';
import type { LedgerItem } from './ledger-item.ts';
import { parseLedgerMap } from './ledger-map.ts';
import type { LedgerRow } from './ledger-row.ts';
import { mapLedgerRow } from './map-row.ts';

type Json = Readonly<Record<string, unknown>>;

const usualMap = {
  version: 1,
  name: '登记簿',
  source: 'office',
  key: '编号',
  columns: {
    number: '编号',
    channel: '形式',
    receivedOn: '日期',
    petitionerName: '姓名',
    phone: '电话',
    idNumber: '证件',
    anonymous: '匿名',
    petitionerCount: '人数',
    subject: '主题',
    facts: '内容',
    requests: { column: '诉求', split: '；' },
    theme: { column: ['大类', '小类'], join: '/' },
    class: '类别',
    answerText: '答复',
    answeredOn: '答复日期',
    servedOn: '送达日期',
  },
};
const usualCells = {
  编号: 'A1', 形式: '来访', 日期: '2019-02-28', 姓名: '张某', 电话: '13900000000', 证件: '', 匿名: '', 人数: '3',
  主题: '路灯不亮', 内容: '路灯坏了两周。请修。', 诉求: '修灯；公示', 大类: '城乡建设', 小类: '路灯', 类别: '求决', 答复: '', 答复日期: '', 送达日期: '', 多余: '原样保留',
};

function rowOf(cells: Readonly<Record<string, string>>, more: Partial<LedgerRow> = {}): LedgerRow {
  return { rowNumber: 7, cells: { ...usualCells, ...cells }, contentHash: 'c0ffee', countsFrom1904: false, ...more };
}

function map(cells: Readonly<Record<string, string>>, changes: Json = {}, more: Partial<LedgerRow> = {}) {
  const row = rowOf(cells, more);
  return mapLedgerRow(bindLedgerMap(parseLedgerMap({ ...usualMap, ...changes }), Object.keys(row.cells)), row, parsePlainDate('2020-01-01'));
}

function itemOf(cells: Readonly<Record<string, string>>, changes: Json = {}, more: Partial<LedgerRow> = {}): LedgerItem {
  const mapped = map(cells, changes, more);
  if (!mapped.ok) throw new Error(mapped.failure.map((error) => error.code).join());
  return mapped.value;
}

function errorsOf(cells: Readonly<Record<string, string>>, changes: Json = {}, more: Partial<LedgerRow> = {}): string[] {
  const mapped = map(cells, changes, more);
  return mapped.ok ? [] : mapped.failure.map((error) => `${error.field} ${error.code}`);
}

const noticesOf = (item: LedgerItem): string[] => item.notices.map((notice) => `${notice.field} ${notice.code}`);

describe('a row of a register', () => {
  it('becomes a petition, and every cell of it is kept', () => {
    expect(itemOf({})).toEqual({
      rowNumber: 7,
      idempotencyKey: 'ledger:office:=A1',
      contentHash: 'c0ffee',
      number: 'A1',
      channel: 'VISIT',
      receivedOn: '2019-02-28',
      subject: '路灯不亮',
      facts: '路灯坏了两周。请修。',
      requests: ['修灯', '公示'],
      petitioner: { anonymous: false, name: '张某', phone: '13900000000' },
      petitionerCount: 3,
      theme: '城乡建设/路灯',
      class: 'APPEAL_RESOLUTION',
      raw: usualCells,
      notices: [],
    });
  });

  it('is refused with every reason at once', () => {
    expect(errorsOf({ 日期: '', 内容: '', 主题: '—', 人数: '很多', 形式: '飞鸽', 编号: '' })).toEqual([
      'row ledger.key_missing',
      'channel ledger.unknown_value',
      'receivedOn ledger.value_missing',
      'facts ledger.content_missing',
      'petitionerCount ledger.count_unreadable',
    ]);
  });

  it('is refused with the names of its columns and without its values', () => {
    const mapped = map({ 日期: '某年某月', 姓名: '李某' });
    expect(mapped).toEqual({ ok: false, failure: [{ rowNumber: 7, field: 'receivedOn', code: 'ledger.date_unreadable', column: '日期' }] });
  });

  it.each(['', ' ', '无', '/', '—', '#N/A', 'NULL'])('takes %j for a blank cell', (blank) => {
    expect(errorsOf({ 日期: blank })).toEqual(['receivedOn ledger.value_missing']);
  });

  it('takes only the blanks of the map when it lists them', () => {
    expect(itemOf({ 内容: '无', 主题: '未填' }, { blanks: ['未填'] })).toMatchObject({ facts: '无', subject: '无' });
  });

  it('takes the subject for missing content and the first sentence for a missing subject, and says so', () => {
    const [short, long] = [itemOf({ 内容: '' }), itemOf({ 主题: '' })];
    expect([short.facts, noticesOf(short)]).toEqual(['路灯不亮', ['facts ledger.facts_from_subject']]);
    expect([long.subject, noticesOf(long)]).toEqual(['路灯坏了两周', ['subject ledger.subject_from_facts']]);
  });

  it('may fill a blank cell by the map', () => {
    expect(itemOf({ 形式: '' }, { columns: { ...usualMap.columns, channel: { column: '形式', default: 'LETTER' } } }).channel).toBe('LETTER');
  });

  it.each([['信', 'LETTER'], ['来信', 'LETTER'], ['电话', 'PHONE'], ['１２３４５', 'HOTLINE_TRANSFER'], ['visit', 'VISIT']])('knows the channel %s', (word, channel) => {
    const columns = { ...usualMap.columns, channel: { column: '形式', values: { 信: 'LETTER' } } };
    expect(itemOf({ 形式: word }, { columns }).channel).toBe(channel);
  });

  it.each([['3人', 3], ['１２', 12], ['5.0', 5], ['', 1]])('counts %j as %i people', (text, count) => {
    expect(itemOf({ 人数: text }).petitionerCount).toBe(count);
  });

  it.each(['0', '10000', '-1', '三', '1.5'])('refuses %j people', (text) => {
    expect(errorsOf({ 人数: text })).toEqual(['petitionerCount ledger.count_unreadable']);
  });
});

describe('the person behind a row', () => {
  it.each(['', '匿名', '匿名群众', '不详'])('is anonymous when the name is %j', (name) => {
    expect(itemOf({ 姓名: name }).petitioner).toEqual({ anonymous: true, phone: '13900000000' });
  });

  it('is anonymous when the register says so, whatever the column of names holds', () => {
    const item = itemOf({ 匿名: '是' });
    expect(item.petitioner).toEqual({ anonymous: true, phone: '13900000000' });
    expect(noticesOf(item)).toEqual(['petitionerName ledger.name_left_out']);
  });

  it('is not called by a pseudonym', () => {
    const columns = { number: '编号', receivedOn: '日期', facts: '内容', petitionerRef: '姓名' };
    expect(itemOf({ 姓名: 'U0001' }, { columns, constants: { channel: 'ONLINE' } }).petitioner).toEqual({ anonymous: true, ref: 'U0001' });
  });

  it('keeps the digits that a spreadsheet marks as text', () => {
    expect(itemOf({ 电话: "'013900000000", 证件: '="11010119900101001X"' }).petitioner).toMatchObject({ phone: '013900000000', idNumber: '11010119900101001X' });
  });

  it('gets no number whose last digits a spreadsheet has lost', () => {
    const item = itemOf({ 证件: '1.10101E+17' });
    expect(item.petitioner).not.toHaveProperty('idNumber');
    expect(noticesOf(item)).toEqual(['idNumber ledger.number_spoiled_and_left_out']);
    expect(errorsOf({ 编号: '2.01902E+15' })).toEqual(['row ledger.number_spoiled', 'number ledger.number_spoiled']);
  });
});

describe('the answer of a row', () => {
  const answered = { 答复: '已修复。', 答复日期: '2019/3/4 9:30:00' };

  it('is an answer on its day', () => {
    expect(itemOf(answered).answer).toEqual({ text: '已修复。', on: '2019-03-04', at: '2019-03-04T01:30:00.000Z' });
  });

  it('may be served by being published', () => {
    expect(itemOf(answered, { answers: { served: 'on_answer' } }).answer?.servedOn).toBe('2019-03-04');
    expect(itemOf({ ...answered, 送达日期: '2019-03-06' }, { answers: { served: 'on_answer' } }).answer?.servedOn).toBe('2019-03-06');
  });

  it.each<[Readonly<Record<string, string>>, string]>([
    [{ 答复: '已修复。', 答复日期: '2019-02-27' }, 'answeredOn ledger.answer_before_receipt'],
    [{ 答复: '已修复。', 答复日期: '' }, 'answeredOn ledger.answer_without_date'],
    [{ 答复: '', 答复日期: '2019-03-04' }, 'answerText ledger.answer_without_text'],
    [{ ...answered, 送达日期: '2019-03-03' }, 'servedOn ledger.served_before_answer'],
    [{ 送达日期: '2019-03-03' }, 'servedOn ledger.served_without_answer'],
    [{ 答复: '已修复。', 答复日期: '2020-01-02' }, 'answeredOn ledger.date_in_future'],
    [{ 日期: '2020-01-02' }, 'receivedOn ledger.date_in_future'],
  ])('%j is refused: %s', (cells, error) => {
    expect(errorsOf(cells)).toEqual([error]);
  });

  it('is a note while there is no date, when the map says that the column holds the state of work', () => {
    const item = itemOf({ 答复: '正在核实' }, { answers: { textWithoutDate: 'note' } });
    expect([item.answer, item.notes, noticesOf(item)]).toEqual([undefined, '正在核实', ['answerText ledger.progress_kept_as_note']]);
  });

  it('takes its text from the map when the register holds only its date', () => {
    const item = itemOf({ 答复日期: '2019-03-04' }, { answers: { textWhenMissing: '见原件' } });
    expect([item.answer?.text, noticesOf(item)]).toEqual(['见原件', ['answerText ledger.answer_text_from_map']]);
  });
});

describe('the key of a row', () => {
  it('is made of the source and the key columns and of nothing else', () => {
    expect(itemOf({ 内容: '改过' }, {}, { rowNumber: 99, contentHash: 'other' }).idempotencyKey).toBe(itemOf({}).idempotencyKey);
  });

  it('tells different values apart however they are cut', () => {
    const key = ['大类', '小类'];
    const keys = [['a|b', 'c'], ['a', 'b|c'], ['a | b', 'c'], ['a', 'b | c'], ['', 'abc'], ['abc', '']].map(([a = '', b = '']) => itemOf({ 大类: a, 小类: b }, { key }).idempotencyKey);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('is the content when the map names no column, or allows it for rows without one', () => {
    expect(itemOf({}, { key: undefined }).idempotencyKey).toBe('ledger:office:#c0ffee');
    expect(itemOf({ 编号: '' }, { rowsWithoutKey: 'by_content' }).idempotencyKey).toBe('ledger:office:#c0ffee');
  });
});

describe('hostile cells', () => {
  it.each<[string, string, string, string[]]>([
    ['emoji and rare characters', '😀𠮷野家👨‍👩‍👧', '😀𠮷野家👨‍👩‍👧', []],
    ['NUL', '前\0后', '前后', ['facts ledger.nul_removed', 'row ledger.nul_removed']],
    ['a replacement character', '乱\ufffd码', '乱\ufffd码', ['facts ledger.replacement_character']],
    ['control characters', 'a\u0007b\u001bc', 'abc', ['facts ledger.control_removed']],
    ['line breaks of any kind', 'a\r\nb\rc\u000bd', 'a\nb\nc\nd', []],
    ['half of a surrogate pair', 'a\ud842b', 'a\ufffdb', ['facts ledger.replacement_character']],
    ['markup', '<script>alert(1)</script>', '<script>alert(1)</script>', []],
    ['a formula', '=HYPERLINK("x")', '=HYPERLINK("x")', []],
    ['direction marks in a long text', 'a\u202eb', 'a\u202eb', []],
  ])('%s', (_, cell, facts, notices) => {
    const item = itemOf({ 内容: cell });
    expect(item.facts).toBe(facts);
    expect(noticesOf(item)).toEqual(notices);
    expect(JSON.stringify(item)).not.toContain('\\u0000');
  });

  it('loses the marks that turn a name around', () => {
    expect(itemOf({ 姓名: '张\u202e三\u2066' }).petitioner).toMatchObject({ name: '张三' });
  });

  it('never cuts a character in two when it makes a subject', () => {
    const { subject } = itemOf({ 主题: '', 内容: '𠮷'.repeat(200) });
    expect(subject).toBe(`${'𠮷'.repeat(59)}…`);
  });

  it('refuses a cell of a megabyte, in a field and beside it', () => {
    expect(errorsOf({ 内容: '长'.repeat(200_000) })).toEqual(['facts ledger.too_long']);
    expect(errorsOf({ 多余: '长'.repeat(1_048_576) })).toEqual(['row ledger.too_long']);
    expect(errorsOf({ 主题: '长'.repeat(501) })).toEqual(['subject ledger.too_long']);
  });

  it('refuses a row that is cut wrongly', () => {
    expect(errorsOf({}, {}, { fault: 'ledger.too_many_cells' })).toEqual(['row ledger.too_many_cells']);
  });

  it('is not fooled by names that objects have of themselves', () => {
    expect(errorsOf({ 形式: 'constructor' })).toEqual(['channel ledger.unknown_value']);
    expect(errorsOf({ 形式: '__proto__' })).toEqual(['channel ledger.unknown_value']);
  });
});
