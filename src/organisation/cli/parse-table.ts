import type { z } from 'zod';
import { AppError } from '../../platform/kernel/index.ts';
import { fillTemplate, type Language } from '../../platform/ui/index.ts';
import { UnitCsvLine } from '../contract.ts';
import { ThemeLine } from '../domain/index.ts';
import { messages } from '../messages.ts';
import type { TableLine } from './read-table.ts';

/** The units of a table, or one error that lists every wrong line. */
export function parseUnitTable(lines: readonly TableLine[], language: Language): readonly UnitCsvLine[] {
  return parseAll(UnitCsvLine, lines.map(({ line, cells }) => ({ line, value: cells })), language);
}

const LEVEL_COLUMNS = [
  ['一级分类', 'level1'],
  ['二级分类', 'level2'],
  ['三级分类', 'level3'],
] as const;

/** The themes of a table: columns 一级分类, 二级分类, 三级分类 (or level1 …) and, if there are any, code and name_en. */
export function parseThemeTable(lines: readonly TableLine[], language: Language): readonly ThemeLine[] {
  const values = lines.map(({ line, cells }) => {
    const path = LEVEL_COLUMNS.map((names) => names.map((name) => cells[name]).find(Boolean)).filter((name) => name !== undefined);
    return { line, value: { path, code: cells['code'] || undefined, nameEn: cells['name_en'] || undefined } };
  });
  return parseAll(ThemeLine, values, language);
}

function parseAll<Value>(schema: z.ZodType<Value>, lines: readonly { line: number; value: unknown }[], language: Language): readonly Value[] {
  const values: Value[] = [];
  const faults: string[] = [];
  for (const { line, value } of lines) {
    const parsed = schema.safeParse(value);
    if (parsed.success) values.push(parsed.data);
    else {
      const columns = [...new Set(parsed.error.issues.map((issue) => String(issue.path[0] ?? '')))];
      faults.push(fillTemplate(messages[language]['organisation.bad_table_line'], { line, column: columns }, language));
    }
  }
  if (faults.length > 0) throw new AppError('invalid', 'organisation.bad_table', { count: faults.length, faults: faults.join('\n') });
  return values;
}
