import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import type { LedgerRow } from '../../domain/ledger/ledger-row.ts';
import { openLedger, readLedgerRows, type ReadLedgerOptions } from './read-rows.ts';
import { collect } from './testing/collect.ts';
import { useScratchFiles } from './testing/scratch-files.ts';

const write = useScratchFiles();
const text = '编号,主题,内容\r\n1,路灯,"第一行\r\n第二行"\r\n2,𠮷野家,噪声😀\r\n';

async function rowsOf(path: string, options?: ReadLedgerOptions): Promise<LedgerRow[]> {
  return collect(readLedgerRows(path, options));
}

describe('a CSV register', () => {
  it.each<[string, Buffer, string]>([
    ['UTF-8', Buffer.from(text), 'utf-8'],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${text}`), 'utf-8'],
    ['UTF-16 little-endian with its mark', iconv.encode(text, 'utf-16le', { addBOM: true }), 'utf-16le'],
    ['UTF-16 big-endian with its mark', iconv.encode(text, 'utf-16be', { addBOM: true }), 'utf-16be'],
    ['GB18030', iconv.encode(text, 'gb18030'), 'gb18030'],
  ])('is read in %s without being told', async (name, bytes, encoding) => {
    const { headers, rows, readAs } = await openLedger(write(`${name}.csv`, bytes));
    expect([headers, readAs]).toEqual([['编号', '主题', '内容'], encoding]);
    expect((await collect(rows)).map((row) => row.cells)).toEqual([
      { 编号: '1', 主题: '路灯', 内容: '第一行\r\n第二行' },
      { 编号: '2', 主题: '𠮷野家', 内容: '噪声😀' },
    ]);
  });

  it('is read in GBK as the office programs write it', async () => {
    const path = write('gbk.csv', iconv.encode('编号,内容\n1,镕基路的噪声\n', 'gbk'));
    expect((await rowsOf(path))[0]?.cells).toEqual({ 编号: '1', 内容: '镕基路的噪声' });
  });

  it('is GBK even when the first Chinese character stands far down', async () => {
    const path = write('late.csv', Buffer.concat([Buffer.from(`no,text\n${'1,plain ascii row\n'.repeat(20_000)}`), iconv.encode('2,噪声\n', 'gbk')]));
    expect((await rowsOf(path)).at(-1)?.cells).toEqual({ no: '2', text: '噪声' });
  });

  it('is UTF-8 wherever the chunks of reading cut its characters', async () => {
    const rows = Array.from({ length: 4 }, (_, pad) => rowsOf(write(`cut-${pad}.csv`, `n,t\n${'x'.repeat(pad)},${'信访𠮷'.repeat(30_000)}\n`)));
    for (const [row] of await Promise.all(rows)) expect(row?.cells['t']).toBe('信访𠮷'.repeat(30_000));
  });

  it('is not taken for GBK when it is damaged UTF-8', async () => {
    const good = Buffer.from(`编号,内容\n${'1,小区噪声扰民\n'.repeat(50)}`);
    const bytes = Buffer.concat([good, Buffer.from([0xe4, 0xbf, 0x0a]), good]);
    await expect(openLedger(write('damaged.csv', bytes))).rejects.toMatchObject({ code: 'ledger.damaged_utf8', params: { byte: good.length + 1 } });
    const rows = await rowsOf(write('damaged.csv', bytes), { encoding: 'utf-8' });
    expect(rows.some((row) => row.cells['编号']?.includes('\ufffd'))).toBe(true);
  });

  it('is refused when no encoding fits', async () => {
    const bytes = Buffer.concat([Buffer.from('编号,内容\n'), Buffer.from(Array.from({ length: 400 }, (_, index) => (index % 2 === 0 ? 0xff : 0x2c)))]);
    await expect(openLedger(write('unknown.csv', bytes))).rejects.toMatchObject({ code: 'ledger.unknown_encoding' });
  });

  it.each([[',', 'a,b;c'], ['\t', 'a,b\tc\td'], [';', 'a,b;c;d'], ['|', 'a|b|c,d']])('is cut by %j when that gives the most columns', async (delimiter, header) => {
    const { headers } = await openLedger(write('delimiter.csv', `${header}\n1\n`));
    expect(headers).toEqual(header.split(delimiter));
  });

  it('numbers its rows as a spreadsheet does: blank rows count, line breaks in a cell do not', async () => {
    const path = write('numbers.csv', '标题行\n编号,内容\n\n1,"a\nb"\n,\n2,c\n');
    expect((await rowsOf(path, { headerRow: 2, delimiter: ',' })).map((row) => [row.rowNumber, row.cells['编号']])).toEqual([[4, '1'], [6, '2']]);
  });

  it('keeps columns without a name and of the same name apart', async () => {
    const { headers, rows } = await openLedger(write('names.csv', '电话,,电话,__proto__\n1,2,3,4\n'));
    expect(headers).toEqual(['电话', '列2', '电话#2', '__proto__']);
    expect(Object.entries((await collect(rows))[0]?.cells ?? {})).toEqual([['电话', '1'], ['列2', '2'], ['电话#2', '3'], ['__proto__', '4']]);
  });

  it('gives short rows blank cells and marks rows that are wider than the header', async () => {
    const [short, wide, trailing] = await rowsOf(write('ragged.csv', 'a,b\n1\n1,2,3\n1,2,,\n'));
    expect(short?.cells).toEqual({ a: '1', b: '' });
    expect(wide).toMatchObject({ cells: { a: '1', b: '2', 列3: '3' }, fault: 'ledger.too_many_cells' });
    expect(trailing).not.toHaveProperty('fault');
    // A column without a name is a column all the same.
    expect((await rowsOf(write('unnamed.csv', 'a,b,\n1,2,3\n')))[0]).toEqual({ ...wide, rowNumber: 2, fault: undefined, contentHash: wide?.contentHash });
  });

  it('has the same hash for the same content in another row and another order of columns', async () => {
    const [first] = await rowsOf(write('a.csv', 'a,b\n1,2\n'));
    const [, second, other] = await rowsOf(write('b.csv', 'b,a\n9,9\n2,1\n1,2\n'));
    expect(second?.contentHash).toBe(first?.contentHash);
    expect(other?.contentHash).not.toBe(first?.contentHash);
  });

  it('tells how far it has come', async () => {
    const steps: number[][] = [];
    const path = write('progress.csv', text.repeat(8_000));
    await rowsOf(path, { onProgress: (done, total) => steps.push([done, total]) });
    expect(steps.length).toBeGreaterThan(2);
    expect(steps.at(-1)?.[0]).toBe(steps.at(-1)?.[1]);
  });

  it('reads a cell of a megabyte and hostile characters as they are', async () => {
    const cell = `${'长'.repeat(350_000)}\u202e\0<b>`;
    expect((await rowsOf(write('hostile.csv', `n,t\n1,"${cell}"\n`)))[0]?.cells['t']).toBe(cell);
  });

  it('is refused with the row when a quote is never closed', async () => {
    await expect(rowsOf(write('quote.csv', 'a,b\n1,2\n3,"4\n5,6\n'))).rejects.toMatchObject({ code: 'ledger.unclosed_quote', params: { row: 3 } });
  });

  it.each<[string, Buffer | string, string]>([
    ['nothing', '', 'ledger.empty_file'],
    ['no header', '\n\n', 'ledger.header_missing'],
    ['a web page', '<html><table><tr><td>1</td></tr></table></html>', 'ledger.html_table'],
    ['a spreadsheet of 2003 as XML', '<?xml version="1.0"?><Workbook/>', 'ledger.html_table'],
    ['a PDF', '%PDF-1.7\n', 'ledger.not_a_register'],
    ['binary', Buffer.alloc(100), 'ledger.not_a_register'],
  ])('is no register when it holds %s', async (_, content, code) => {
    await expect(openLedger(write('other.csv', content))).rejects.toMatchObject({ code });
  });

  it('says when there is no such file', async () => {
    await expect(openLedger('/nowhere/register.csv')).rejects.toMatchObject({ kind: 'not_found', code: 'ledger.file_not_found' });
  });
});
