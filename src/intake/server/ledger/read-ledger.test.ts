import { fileURLToPath } from 'node:url';
import ExcelJS from 'exceljs';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { parsePlainDate } from '../../../platform/kernel/index.ts';
import { parseLedgerMap } from '../../domain/ledger/ledger-map.ts';
import { checkLedger } from './check-ledger.ts';
import { loadLedgerMap } from './load-map.ts';
import { readLedger, type LedgerOutcome } from './read-ledger.ts';
import { collect } from './testing/collect.ts';
import { useScratchFiles } from './testing/scratch-files.ts';

const write = useScratchFiles();
const shippedMap = (name: string) => loadLedgerMap(fileURLToPath(new URL(`../../../../docs/import-maps/${name}`, import.meta.url)));

async function outcomesOf(path: string, map: Awaited<ReturnType<typeof loadLedgerMap>>): Promise<LedgerOutcome[]> {
  return collect((await readLedger(path, map, { today: parsePlainDate('2026-01-01') })).outcomes);
}

describe('the shipped maps', () => {
  const messages = [
    '留言编号,留言用户,留言主题,留言时间,留言详情,反对数,点赞数',
    '900001,U001,小区路灯不亮,2019/2/28 11:25:05,"门前路灯坏了两周。\n晚上看不见路。",0,3',
    '900002,U002,公交站太远,2019-03-01 09:00:00,希望加一站,1,0',
    '',
  ].join('\r\n');

  it('read public messages: pseudonyms are not names, both kinds of date, votes kept', async () => {
    const outcomes = await outcomesOf(write('messages.csv', messages), await shippedMap('messages-2019.json'));
    expect(outcomes[0]).toMatchObject({
      kind: 'item',
      rowNumber: 2,
      item: {
        idempotencyKey: 'ledger:messages-2019:=900001',
        number: '900001',
        channel: 'ONLINE',
        receivedOn: '2019-02-28',
        receivedAt: '2019-02-28T03:25:05.000Z',
        subject: '小区路灯不亮',
        facts: '门前路灯坏了两周。\n晚上看不见路。',
        petitioner: { anonymous: true, ref: 'U001' },
        raw: { 反对数: '0', 点赞数: '3' },
        notices: [],
      },
    });
    expect(outcomes[1]).toMatchObject({ kind: 'item', rowNumber: 3, item: { receivedAt: '2019-03-01T01:00:00.000Z' } });
  });

  it('read answered messages as petitions with answers that are served by being published', async () => {
    const replies = [
      '留言编号,留言用户,留言主题,留言时间,留言详情,答复意见,答复时间',
      '7001,U001,路灯,2019/4/25 9:32:09,路灯坏了,"您好：已修复。",2019/5/10 14:56:53',
      '7002,U002,公交,2019/4/25 9:32:09,站太远,您好,2019/4/24 8:00:00',
      '7003,U003,噪声,2019/4/25 9:32:09,很吵,,2019/5/1 8:00:00',
    ].join('\n');
    const outcomes = await outcomesOf(write('replies.csv', replies), await shippedMap('replies.json'));
    expect(outcomes[0]).toMatchObject({ item: { answer: { text: '您好：已修复。', on: '2019-05-10', at: '2019-05-10T06:56:53.000Z', servedOn: '2019-05-10' } } });
    expect(outcomes.slice(1)).toMatchObject([
      { kind: 'rejected', rowNumber: 3, errors: [{ field: 'answeredOn', code: 'ledger.answer_before_receipt', column: '答复时间' }] },
      { kind: 'rejected', rowNumber: 4, errors: [{ field: 'answerText', code: 'ledger.answer_without_text', column: '答复意见' }] },
    ]);
  });

  it('read the register of an office from a workbook with a title and merged cells', async () => {
    const headers = ['编号', '登记日期', '信访形式', '信访人', '来访人数', '电话', '住址', '身份证号', '是否匿名', '反映问题', '诉求', '问题大类', '问题小类', '事项类别', '责任单位', '受理日期', '办理情况', '答复日期', '答复文号', '送达日期', '备注'];
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('2019');
    sheet.addRow(['来信来访登记簿']);
    sheet.addRow(headers);
    sheet.addRow(['12', new Date(Date.UTC(2019, 1, 28)), '访', '张某', 6, '13900000000', '某路 1 号', '', '否', '楼顶漏水', '维修；赔偿', '住房', '物业', '求决', '住建局', '2019.3.1', '已维修', '2019年3月20日', '信复〔2019〕7号', '2019年3月21日', '']);
    sheet.addRow(['13', null, '信', '匿名', '', '', '', '', '', '夜间施工', '', '', '', '', '', '', '正在核实', '', '', '', '']);
    sheet.mergeCells('A1:U1');
    sheet.mergeCells('B3:B4');
    const path = write('register.xlsx', new Uint8Array(await workbook.xlsx.writeBuffer()));
    const outcomes = await outcomesOf(path, await shippedMap('office-register.json'));
    expect(outcomes).toMatchObject([
      {
        kind: 'item',
        rowNumber: 3,
        item: {
          idempotencyKey: 'ledger:office-register:=2019-02-28 | 12',
          channel: 'VISIT',
          receivedOn: '2019-02-28',
          petitioner: { anonymous: false, name: '张某', phone: '13900000000', address: '某路 1 号' },
          petitionerCount: 6,
          requests: ['维修', '赔偿'],
          theme: '住房/物业',
          class: 'APPEAL_RESOLUTION',
          responsibleUnit: '住建局',
          acceptedOn: '2019-03-01',
          answer: { text: '已维修', on: '2019-03-20', number: '信复〔2019〕7号', servedOn: '2019-03-21' },
        },
      },
      { kind: 'item', rowNumber: 4, item: { channel: 'LETTER', receivedOn: '2019-02-28', petitioner: { anonymous: true }, notes: '正在核实' } },
    ]);
  });
});

describe('a register read through its map', () => {
  const map = parseLedgerMap({ version: 1, name: '簿', source: 's', key: '编号', constants: { channel: 'LETTER' }, columns: { receivedOn: '日期', facts: '内容', petitionerRef: '人' } });
  const lines = ['编号,日期,内容,人', '1,2019-2-28,路灯,甲', '1,2019-2-28,路灯,甲', '1,2019-2-28,改过,甲', '2,2019-2-30,噪声,乙', '3,2019-3-1,路 灯,甲', ',2019-3-1,停车,丙', '4,2019-3-1,多,丁,余'];

  it('has one outcome for every row', async () => {
    const outcomes = await outcomesOf(write('all.csv', lines.join('\n')), map);
    expect(outcomes.map((outcome) => [outcome.rowNumber, outcome.kind])).toEqual([[2, 'item'], [3, 'repeated'], [4, 'rejected'], [5, 'rejected'], [6, 'item'], [7, 'rejected'], [8, 'rejected']]);
    expect(outcomes[1]).toMatchObject({ firstRow: 2 });
    expect(outcomes[2]).toMatchObject({ errors: [{ code: 'ledger.key_repeated_with_other_content', params: { firstRow: 2 } }] });
  });

  it('is the same in every run and every encoding, so that an interrupted import can start again', async () => {
    const first = await outcomesOf(write('utf8.csv', lines.join('\n')), map);
    const again = await outcomesOf(write('gbk.csv', iconv.encode(lines.join('\r\n'), 'gbk')), map);
    expect(again).toEqual(first);
  });

  it('keeps the keys of its rows when rows are added above them', async () => {
    const [header = '', ...rest] = lines;
    const before = keysOf(await outcomesOf(write('before.csv', lines.join('\n')), map));
    const after = keysOf(await outcomesOf(write('after.csv', [header, '9,2018-1-1,旧事,戊', ...rest].join('\n')), map));
    expect(after).toEqual(['ledger:s:=9', ...before]);
  });

  it('can be checked without storing anything', async () => {
    const errors: number[] = [];
    const check = await checkLedger(write('check.csv', lines.join('\n')), map, { onError: (error) => errors.push(error.rowNumber) });
    expect(check).toMatchObject({
      rows: 7,
      items: 2,
      answered: 0,
      repeated: 1,
      sameText: 1,
      rejected: 4,
      errorsByCode: {
        'ledger.key_repeated_with_other_content': 1,
        'ledger.date_does_not_exist': 1,
        'ledger.key_missing': 1,
        'ledger.too_many_cells': 1,
      },
    });
    expect(errors).toEqual([4, 5, 7, 8]);
  });

  it('names the columns of the file when the map asks for others', async () => {
    await expect(readLedger(write('other.csv', '序号,时间\n1,2\n'), map)).rejects.toMatchObject({
      code: 'ledger.columns_missing',
      params: { missing: ['编号', '日期', '内容', '人'], present: ['序号', '时间'] },
    });
  });

  it('needs a map that is JSON', async () => {
    await expect(loadLedgerMap(write('map.json', '{ "version": 1,'))).rejects.toMatchObject({ code: 'ledger.map_not_json' });
    await expect(loadLedgerMap('/nowhere/map.json')).rejects.toMatchObject({ code: 'ledger.file_not_found' });
  });
});

function keysOf(outcomes: readonly LedgerOutcome[]): string[] {
  return outcomes.flatMap((outcome) => (outcome.kind === 'item' ? [outcome.item.idempotencyKey] : []));
}
