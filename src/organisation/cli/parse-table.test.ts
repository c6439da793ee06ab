import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AppError } from '../../platform/kernel/index.ts';
import { parseThemeTable, parseUnitTable } from './parse-table.ts';
import { readTable } from './read-table.ts';

let directory: string;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'xinqiao-table-'));
});
afterAll(() => rmSync(directory, { recursive: true }));

function write(content: string | Buffer): string {
  const path = join(directory, 'table.csv');
  writeFileSync(path, content);
  return path;
}

const UNITS = 'code,kind,name,parent_code\nHQ,GROUP,集团公司,\nEAST,COMPANY,东区公司,HQ\n';

describe('a table of units', () => {
  it.each([
    ['UTF-8', Buffer.from(UNITS)],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${UNITS}`)],
    ['GB18030', iconv.encode(UNITS, 'gb18030')],
  ])('is read in %s', (_, bytes) => {
    const units = parseUnitTable(readTable(write(bytes)), 'zh-CN');
    expect(units.map(({ code, name }) => [code, name])).toEqual([
      ['HQ', '集团公司'],
      ['EAST', '东区公司'],
    ]);
  });

  it('names every wrong line as the spreadsheet counts it', () => {
    const path = write('code,kind,name\nHQ,GROUP,集团公司\nhq2,GROUP,甲\nHQ3,KINGDOM,\n');
    const error = catchError(() => parseUnitTable(readTable(path), 'en'));
    expect(error.params['faults']).toBe('- line 3: the column code is wrong\n- line 4: the column kind, name is wrong');
  });
});

describe('a table of themes', () => {
  it('has one to three levels', () => {
    const path = write('一级分类,二级分类,三级分类\n劳动,工资,拖欠\n住房,,\n');
    expect(parseThemeTable(readTable(path), 'zh-CN').map((line) => line.path)).toEqual([['劳动', '工资', '拖欠'], ['住房']]);
  });

  it('is refused without the columns of the levels', () => {
    const path = write('name\n劳动\n');
    expect(catchError(() => parseThemeTable(readTable(path), 'en')).code).toBe('organisation.bad_table');
  });
});

it('a file that is not there is said to be unreadable', () => {
  expect(catchError(() => readTable(join(directory, 'missing.csv'))).code).toBe('organisation.unreadable_table');
});

function catchError(work: () => unknown): AppError {
  try {
    work();
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('it did not fail');
}
