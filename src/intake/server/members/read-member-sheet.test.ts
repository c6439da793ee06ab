import { Readable } from 'node:stream';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { messages } from '../../domain/members/messages.ts';
import { readMemberSheet } from './read-member-sheet.ts';
import { writeMemberTemplate } from './write-member-template.ts';

const read = (content: string | Buffer) => readMemberSheet(Readable.from([Buffer.from(content)]));

async function workbookOf(rows: readonly (readonly (string | number)[])[]): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('名单');
  for (const row of rows) sheet.addRow([...row]);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

describe('a list of members', () => {
  it('is read from Excel, from CSV in the encoding of the office, and from cells that were pasted', async () => {
    const rows = [['姓名*', '身份证号码（选填）', '手机', '家庭住址', '是否代表', '同意电子送达'], ['张三', '11010519491231002X', '13900000000', '东街 1 号', '是', '√']] as const;
    const expected = [{ rowNumber: 2, name: '张三', idNumber: '11010519491231002X', phone: '13900000000', address: '东街 1 号', representative: true, electronicService: true, faults: [] }];
    for (const file of [await workbookOf(rows), rows.map((row) => row.join(',')).join('\n'), rows.map((row) => row.join('\t')).join('\r\n')]) {
      expect((await read(file)).members).toEqual(expected);
    }
  });

  it.each(['zh-CN', 'en'] as const)('is filled into the template, whose columns are text and are all recognised: %s', async (language) => {
    const workbook = new ExcelJS.Workbook();
    const { content } = await writeMemberTemplate(language);
    await workbook.xlsx.load(content as unknown as ExcelJS.Buffer);
    const [sheet] = workbook.worksheets;
    expect(sheet?.getColumn(2).numFmt).toBe('@');
    sheet?.addRow(['张三', '11010519491231002X', '013900000000', '东街 1 号', language === 'en' ? 'yes' : '是', '']);
    const { members, columns } = await read(Buffer.from(await workbook.xlsx.writeBuffer()));
    expect(columns.map(({ field }) => field)).toEqual(['name', 'idNumber', 'phone', 'address', 'representative', 'electronicService']);
    expect(members).toMatchObject([{ name: '张三', idNumber: '11010519491231002X', representative: true, electronicService: false }]);
  });

  it('keeps every row, also the one with faults, with what was read of it', async () => {
    const { members, columns } = await read(['序号,姓名,身份证号,电话,代表', '1,,110105194912310021,139000,也许', '2,李四,1.10105E+17,,', '3,王五,,0571-88880000,否'].join('\n'));
    expect(members.map(({ rowNumber, name, faults }) => [rowNumber, name, faults])).toEqual([
      [2, '', ['members.name_missing', 'members.id_number_mistyped', 'members.phone_mistyped', 'members.representative_unclear']],
      [3, '李四', ['members.id_number_rounded']],
      [4, '王五', []],
    ]);
    expect(columns.map(({ header, field }) => [header, field])).toEqual([['序号', null], ['姓名', 'name'], ['身份证号', 'idNumber'], ['电话', 'phone'], ['代表', 'representative']]);
  });

  it.each([
    ['11010519491231002X', []],
    ['110105194912310028', ['members.id_number_mistyped']],
    ['1101051949123100', ['members.id_number_mistyped']],
    ['E12345678', []],
    ['', []],
  ])('takes the identity number %j as it should', async (idNumber, faults) => {
    expect((await read(`姓名,身份证号\n张三,${idNumber}`)).members[0]?.faults).toEqual(faults);
  });

  it.each([
    ['13900000000', []],
    ['+86 139 0000 0000', []],
    ['0571-88880000 转 12', []],
    ['02312345678', []],
    ['1390000000', ['members.phone_mistyped']],
    ['12900000000', ['members.phone_mistyped']],
    ['没有', ['members.phone_mistyped']],
  ])('takes the telephone number %j as it should', async (phone, faults) => {
    expect((await read(`姓名,手机号\n张三,${phone}`)).members[0]?.faults).toEqual(faults);
  });

  it('says what to do when it is no such list', async () => {
    await expect(read('张三,139\n李四,138')).rejects.toMatchObject({ code: 'members.no_name_column' });
    await expect(read('姓名,手机号\n')).rejects.toMatchObject({ code: 'members.no_rows' });
    await expect(read(`姓名\n${'张三\n'.repeat(10_000)}`)).rejects.toMatchObject({ code: 'members.too_many_rows' });
    await expect(read(Buffer.alloc(11 * 1024 * 1024, 0x61))).rejects.toMatchObject({ code: 'members.sheet_too_large' });
  });

  it('has a sentence in both languages for every fault', () => {
    expect(Object.keys(messages.en).toSorted()).toEqual(Object.keys(messages['zh-CN']).toSorted());
  });
});
