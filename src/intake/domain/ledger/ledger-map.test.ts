import { describe, expect, it } from 'vitest';
import { isAppError } from '../../../platform/kernel/index.ts';
import { bindLedgerMap } from './bind-map.ts';
import { parseLedgerMap } from './ledger-map.ts';

const smallest = { version: 1, name: '登记簿', source: 'register', constants: { channel: 'VISIT' }, columns: { receivedOn: '日期', facts: '内容' } };

function faultOf(work: () => unknown): { code: string; params: unknown } {
  try {
    work();
  } catch (error) {
    if (isAppError(error)) return { code: error.code, params: error.params };
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('a mapping file', () => {
  it('needs little and has defaults for the rest', () => {
    expect(parseLedgerMap(smallest)).toMatchObject({
      headerRow: 1,
      rowsWithoutKey: 'error',
      columns: { receivedOn: { column: '日期' }, facts: { column: '内容' } },
      answers: { textWithoutDate: 'error', served: 'by_column' },
    });
  });

  it('names every fault at once', () => {
    const { code, params } = faultOf(() =>
      parseLedgerMap({ ...smallest, source: 'Über', colour: 'red', columns: { facts: { column: '内容', spilt: ';' }, weather: '天气' } }),
    );
    expect(code).toBe('ledger.map_invalid');
    expect(JSON.stringify(params)).toMatch(/source.*weather.*colour/s);
  });

  it.each([
    [{ ...smallest, columns: { facts: '内容' } }, 'receivedOn needs a column'],
    [{ ...smallest, columns: { receivedOn: '日期' } }, 'facts or subject needs a column'],
    [{ ...smallest, constants: {} }, 'channel needs a column or a constant'],
  ])('says which fields it must give (%#)', (map, problem) => {
    expect(faultOf(() => parseLedgerMap(map))).toEqual({ code: 'ledger.map_invalid', params: { problems: [`columns: ${problem}`] } });
  });

  it('says which of its columns a file does not have, and which the file has', () => {
    const map = parseLedgerMap({ ...smallest, key: '编号' });
    expect(faultOf(() => bindLedgerMap(map, ['日期', '事项']))).toEqual({
      code: 'ledger.columns_missing',
      params: { missing: ['编号', '内容'], present: ['日期', '事项'] },
    });
  });

  it('finds its columns whatever the width of their brackets and the breaks in the header', () => {
    const map = parseLedgerMap({ ...smallest, columns: { receivedOn: '登记（收到）\n日期', facts: '内 容' } });
    expect(bindLedgerMap(map, ['登记(收到)日期', '内 容']).fields.receivedOn?.columns).toEqual(['登记(收到)日期']);
  });
});
