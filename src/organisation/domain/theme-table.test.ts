import { describe, expect, it } from 'vitest';
import { parsePlainDate } from '../../platform/kernel/index.ts';
import type { ThemeId } from './identifiers.ts';
import { planThemes, type KnownTheme } from './theme-table.ts';
import { buildThemeTree, pathOfTheme, type Theme } from './theme-tree.ts';

const line = (...path: string[]) => ({ path });

describe('importing a classification', () => {
  it('makes each level once, parents first, two digits a level', () => {
    const planned = planThemes([line('劳动', '工资', '拖欠'), line('劳动', '工资', '其他'), line('住房')], []);
    expect(planned.map(({ code, parentCode, name, level }) => [code, parentCode, name, level])).toEqual([
      ['01', undefined, '劳动', 1],
      ['0101', '01', '工资', 2],
      ['010101', '0101', '拖欠', 3],
      ['010199', '0101', '其他', 3],
      ['02', undefined, '住房', 1],
    ]);
  });

  it('adds nothing the second time', () => {
    const table = [line('劳动', '工资'), line('住房')];
    const known: KnownTheme[] = [
      { code: '01', path: ['劳动'] },
      { code: '0101', path: ['劳动', '工资'] },
      { code: '02', path: ['住房'] },
    ];
    expect(planThemes(table, known)).toEqual([]);
  });

  it('keeps an office code and refuses to give it twice', () => {
    expect(planThemes([{ path: ['住房'], code: '17' }], [])[0]?.code).toBe('17');
    expect(() => planThemes([{ path: ['住房'], code: '17' }, { path: ['劳动'], code: '17' }], [])).toThrowError('organisation.theme_code_taken');
  });

  it('refuses more themes than two digits can number', () => {
    const table = Array.from({ length: 100 }, (_, index) => line(`主题${index}`));
    expect(() => planThemes(table, [])).toThrowError('organisation.too_many_themes');
  });
});

describe('the theme tree', () => {
  const tree = buildThemeTree([theme('010102', '0101'), theme('0101', '01'), theme('01'), theme('010101', '0101')]);

  it('knows the way down to each theme', () => {
    expect(pathOfTheme(tree, '010102' as ThemeId).map((each) => each.code)).toEqual(['01', '0101', '010102']);
  });

  it('refuses a theme that is not there', () => {
    expect(() => pathOfTheme(tree, '99' as ThemeId)).toThrowError('organisation.theme_not_found');
  });
});

function theme(code: string, parent?: string): Theme {
  return {
    themeId: code as ThemeId,
    code,
    parentId: parent as ThemeId | undefined,
    name: code,
    nameEn: undefined,
    level: code.length / 2,
    validFrom: parsePlainDate('2020-01-01'),
    validTo: undefined,
  };
}
