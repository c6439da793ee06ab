import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import type { LedgerRow } from '../../domain/ledger/ledger-row.ts';
import { openLedger, readLedgerRows, type ReadLedgerOptions } from './read-rows.ts';
import { buildWorkbook, buildZip, workbookParts } from './testing/build-zip.ts';
import { collect } from './testing/collect.ts';
import { useScratchFiles } from './testing/scratch-files.ts';

const write = useScratchFiles();

async function rowsOf(bytes: Uint8Array, options?: ReadLedgerOptions): Promise<LedgerRow[]> {
  return collect(readLedgerRows(write('register.xlsx', bytes), options));
}

async function cellsOf(bytes: Uint8Array, options?: ReadLedgerOptions): Promise<string[][]> {
  return (await rowsOf(bytes, options)).map((row) => Object.values(row.cells));
}

async function excel(fill: (sheet: ExcelJS.Worksheet, workbook: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  fill(workbook.addWorksheet('台账'), workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

describe('a workbook', () => {
  it('gives every kind of cell as the text that people see', async () => {
    const bytes = await excel((sheet) => {
      sheet.addRow(['文', '富文本', '链接', '公式', '日期', '时刻', '整数', '小数', '真假', '错误']);
      sheet.addRow([
        '一\n二😀𠮷',
        { richText: [{ text: '重' }, { font: { bold: true }, text: '点' }] },
        { text: '见网页', hyperlink: 'https://example.org/?a=1&b=2' },
        { formula: 'A1&"x"', result: '算好的' },
        new Date(Date.UTC(2019, 1, 28)),
        new Date(Date.UTC(2019, 1, 28, 11, 25, 5)),
        13900000000,
        0.1 + 0.2,
        true,
        { error: '#N/A' },
      ]);
      sheet.getCell('E2').numFmt = 'yyyy"年"m"月"d"日"';
      sheet.getCell('F2').numFmt = 'yyyy/m/d h:mm';
    });
    expect(await cellsOf(bytes)).toEqual([
      ['一\n二😀𠮷', '重点', '见网页', '算好的', '2019-02-28', '2019-02-28 11:25:05', '13900000000', '0.3', 'TRUE', '#N/A'],
    ]);
  });

  it('fills merged cells with the value of their first cell', async () => {
    const bytes = await excel((sheet) => {
      sheet.addRows([['单位', '姓名', '诉求', '备注'], ['城管局', '张', '修灯'], [null, '李', '清运'], [null, '王', '停车'], ['住建局', '赵', '漏水']]);
      sheet.mergeCells('A2:A4');
      sheet.mergeCells('C2:D2');
    });
    expect(await cellsOf(bytes)).toEqual([
      ['城管局', '张', '修灯', '修灯'],
      ['城管局', '李', '清运', ''],
      ['城管局', '王', '停车', ''],
      ['住建局', '赵', '漏水', ''],
    ]);
  });

  it('does not make a second row of a record that is merged over two', async () => {
    const bytes = await excel((sheet) => {
      sheet.addRows([['编号', '内容'], ['1', '路灯'], [], ['2', '噪声']]);
      sheet.mergeCells('A2:A3');
      sheet.mergeCells('B2:B3');
    });
    expect((await rowsOf(bytes)).map((row) => [row.rowNumber, row.cells['编号']])).toEqual([[2, '1'], [4, '2']]);
  });

  it('takes its header from the row that the map names, merged or not', async () => {
    const bytes = await excel((sheet) => {
      sheet.addRows([['2019 年来访登记簿'], ['日期', '信访人', null], ['日期', '姓名', '电话'], ['2019-2-28', '张', '139']]);
      sheet.mergeCells('A1:C1');
      sheet.mergeCells('A2:A3');
      sheet.mergeCells('B2:C2');
    });
    expect((await rowsOf(bytes, { headerRow: 3 }))[0]?.cells).toEqual({ 日期: '2019-2-28', 姓名: '张', 电话: '139' });
  });

  it('is read from the first sheet that is not hidden, or from the one that is named', async () => {
    const bytes = await excel((sheet, workbook) => {
      sheet.state = 'hidden';
      sheet.addRows([['a'], ['隐']]);
      workbook.addWorksheet('来访（2019）').addRows([['a'], ['显']]);
    });
    expect(await cellsOf(bytes)).toEqual([['显']]);
    expect(await cellsOf(bytes, { sheet: 1 })).toEqual([['隐']]);
    expect(await cellsOf(bytes, { sheet: '来访(2019)' })).toEqual([['显']]);
    await expect(rowsOf(bytes, { sheet: '来信' })).rejects.toMatchObject({ code: 'ledger.sheet_missing', params: { sheet: '来信', present: ['台账', '来访（2019）'] } });
  });

  it('leaves blank rows out, keeps the numbers of the others and what stands in the margin', async () => {
    const bytes = await excel((sheet) => {
      sheet.getCell('A1').value = '编号';
      sheet.getCell('A5').value = '1';
      sheet.getCell('C5').value = '旁注';
      sheet.getCell('A9').value = '  ';
    });
    const rows = await rowsOf(bytes);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ rowNumber: 5, cells: { 编号: '1', 列3: '旁注' } });
    expect(rows[0]).not.toHaveProperty('fault');
  });
});

describe('a workbook of another program', () => {
  const header = '<row r="1"><c r="A1" t="inlineStr"><is><t>值</t></is></c></row>';

  it('may prefix its tags and leave the numbers of rows and cells out', async () => {
    const sheet =
      '<x:worksheet xmlns:x="u"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c><x:c t="inlineStr"><x:is><x:t>乙</x:t></x:is></x:c></x:row><x:row><x:c><x:v>1</x:v></x:c><x:c t="str"><x:f>A1&gt;0</x:f><x:v>a &lt; b</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    expect((await rowsOf(buildWorkbook({ sheet })))[0]).toMatchObject({ rowNumber: 2, cells: { 甲: '1', 乙: 'a < b' } });
  });

  it.each([
    ['31', '', '43524', '2019-02-28'],
    ['57', '', '43524', '2019-02-28'],
    ['22', '', '43524.475752314815', '2019-02-28 11:25:05'],
    ['20', '', '0.3958333333333333', '09:30:00'],
    ['176', '<numFmt numFmtId="176" formatCode="[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy"/>', '43524', '2019-02-28'],
    ['177', '<numFmt numFmtId="177" formatCode="#,##0.00&quot;元/day&quot;_);[Red]\\(0\\)"/>', '43524.5', '43524.5'],
    ['0', '', '43524', '43524'],
  ])('shows a number of format %s %s as people see it', async (id, format, stored, seen) => {
    const styles = `<styleSheet><numFmts>${format}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="${id}"/></cellXfs></styleSheet>`;
    const sheet = sheetOf(`${header}<row r="2"><c r="A2" s="1"><v>${stored}</v></c></row>`);
    expect(await cellsOf(buildWorkbook({ sheet, styles }))).toEqual([[seen]]);
  });

  it('may count its days from 1904', async () => {
    const styles = '<styleSheet><cellXfs><xf numFmtId="14"/></cellXfs></styleSheet>';
    const sheet = sheetOf(`${header}<row r="2"><c r="A2" s="0"><v>42062</v></c></row>`);
    const rows = await rowsOf(buildWorkbook({ sheet, styles, properties: '<workbookPr date1904="1"/>' }));
    expect(rows[0]).toMatchObject({ countsFrom1904: true, cells: { 值: '2019-02-28' } });
  });

  it.each([['430102199001011234', '430102199001011234'], ['4.30102199001011E+17', '4.30102199001011E+17'], ['430102199001011008.0', '4.30102199001011E+17']])(
    'shows whether the number %s has kept its digits',
    async (stored, seen) => {
      expect(await cellsOf(buildWorkbook({ sheet: sheetOf(`${header}<row r="2"><c r="A2"><v>${stored}</v></c></row>`) }))).toEqual([[seen]]);
    },
  );

  it('leaves the pronunciation guide of a text out and decodes its escapes', async () => {
    const strings = '<sst><si><r><t>信</t></r><r><t xml:space="preserve">访 </t></r><rPh sb="0" eb="1"><t>xinfang</t></rPh><phoneticPr fontId="1"/></si><si><t>a_x000D_b&#x4FE1;<![CDATA[<c>]]></t></si></sst>';
    const sheet = sheetOf(`${header}<row r="2"><c r="A2" t="s"><v>0</v></c></row><row r="3"><c r="A3" t="s"><v>1</v></c></row>`);
    expect(await cellsOf(buildWorkbook({ sheet, strings }))).toEqual([['信访 '], ['a\rb信<c>']]);
  });

  it('may merge the whole sheet without costing more than its rows', async () => {
    const sheet = sheetOf(`${header}<row r="2"><c r="A2"><v>1</v></c></row><row r="3"><c r="A3"><v>2</v></c></row>`, '<mergeCells><mergeCell ref="A2:XFD1048576"/></mergeCells>');
    expect((await rowsOf(buildWorkbook({ sheet }))).map((row) => row.cells['值'])).toEqual(['1', '2']);
  });
});

describe('what is no workbook', () => {
  const parts = workbookParts({ sheet: '<worksheet><sheetData><row r="1"><c t="inlineStr"><is><t>值</t></is></c></row></sheetData></worksheet>' });

  it.each<[string, Buffer, string]>([
    ['an old .xls', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]), 'ledger.old_workbook'],
    ['a workbook with a password', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le')]), 'ledger.encrypted_workbook'],
    ['another archive', buildZip([{ name: 'a.txt', content: 'a' }]), 'ledger.not_a_register'],
    ['half a workbook', buildZip(parts).subarray(0, 900), 'ledger.damaged_workbook'],
    ['a workbook whose content is not what was written', buildZip(parts.map((part) => ({ ...part, checksum: 1 }))), 'ledger.damaged_workbook'],
    ['a workbook whose sheet is gone', buildZip(parts.slice(0, -1)), 'ledger.not_a_register'],
    ['a document type that expands', buildZip([...parts.slice(0, -1), { name: 'xl/worksheets/sheet1.xml', content: '<!DOCTYPE a [<!ENTITY b "c">]><worksheet/>' }]), 'ledger.damaged_workbook'],
    ['a sheet without rows', buildZip([...parts.slice(0, -1), { name: 'xl/worksheets/sheet1.xml', content: '<worksheet/>' }]), 'ledger.header_missing'],
  ])('is refused by name: %s', async (_, bytes, code) => {
    await expect(openLedger(write('other.xlsx', bytes))).rejects.toMatchObject({ code });
  });

  const bomb = { name: 'xl/media/image1.png', content: Buffer.alloc(12 * 1024 * 1024) };

  it('is refused unread when it would inflate a thousandfold', async () => {
    await expect(openLedger(write('bomb.xlsx', buildZip([...parts, bomb])))).rejects.toMatchObject({ kind: 'too_large', code: 'ledger.workbook_inflates_too_much' });
  });

  it('is refused unread when it says that it is too large', async () => {
    const limits = { unpackedBytes: 1_000_000, ratio: 100_000 };
    await expect(openLedger(write('large.xlsx', buildZip([...parts, bomb])), { limits })).rejects.toMatchObject({ code: 'ledger.workbook_too_large' });
  });

  it('is stopped at the limit when it lies about its size', async () => {
    const liar = { name: 'xl/worksheets/sheet1.xml', content: Buffer.alloc(12 * 1024 * 1024, ' '), claimedBytes: 10 };
    const limits = { unpackedBytes: 1_000_000 };
    await expect(openLedger(write('liar.xlsx', buildZip([...parts.slice(0, -1), liar])), { limits })).rejects.toMatchObject({ code: 'ledger.workbook_too_large' });
  });
});

function sheetOf(rows: string, behind = ''): string {
  return `<worksheet><sheetData>${rows}</sheetData>${behind}</worksheet>`;
}
