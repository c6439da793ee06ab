import { describe, expect, it } from 'vitest';
import { ERROR_FILE_HEADER, describeRowError, formatErrorLine } from './error-file.ts';
import { LEDGER_FIELDS } from './ledger-fields.ts';
import { messages } from './messages.ts';

describe('the error file', () => {
  it('opens in Excel: byte order mark, commas, CRLF', () => {
    expect(ERROR_FILE_HEADER).toBe('\ufeff行号 row,字段 field,代码 code,原因,reason\r\n');
  });

  it('says where, what and why in both languages', () => {
    expect(formatErrorLine({ rowNumber: 12, field: 'facts', code: 'ledger.too_long', column: '内容', params: { limit: 100 } })).toBe(
      '12,facts,ledger.too_long,「内容」超过 100 个字符,“内容” is longer than 100 characters\r\n',
    );
  });

  it('names the field when no column stands for it', () => {
    expect(describeRowError({ rowNumber: 2, field: 'answeredOn', code: 'ledger.answer_without_date' }, 'zh-CN')).toBe('有答复内容，但「答复日期」没有填写');
  });

  it('quotes what a column name brings along', () => {
    const line = formatErrorLine({ rowNumber: 2, field: 'channel', code: 'ledger.unknown_value', column: '形"式,1' });
    expect(line).toContain('"「形""式,1」的取值不在映射文件的 values 之中"');
  });

  it('has a sentence with the same placeholders for every code in both languages, and a name for every field', () => {
    const { 'zh-CN': chinese, en: english } = messages;
    expect(Object.keys(chinese)).toEqual(Object.keys(english));
    const codes = Object.keys(english) as (keyof typeof english)[];
    expect(codes.filter((code) => placeholders(chinese[code]).join() !== placeholders(english[code]).join())).toEqual([]);
    expect(LEDGER_FIELDS.filter((field) => !(`ledger.field.${field}` in english))).toEqual([]);
  });
});

function placeholders(text: string): string[] {
  return (text.match(/\{\w+\}/g) ?? []).sort();
}
