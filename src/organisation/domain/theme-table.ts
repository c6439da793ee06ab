import { AppError, lineText } from '../../platform/kernel/index.ts';
import { z } from 'zod';

/** One line of a classification: the names of up to three levels, or a code and a name with the code of its parent. */
export const ThemeLine = z.object({
  code: z.string().regex(/^[A-Z0-9]{1,16}$/).optional(),
  path: z.array(lineText({ min: 1, max: 60 })).min(1).max(3),
  nameEn: lineText({ min: 1, max: 120 }).optional(),
});
export type ThemeLine = z.infer<typeof ThemeLine>;

export interface PlannedTheme {
  readonly code: string;
  readonly parentCode: string | undefined;
  readonly name: string;
  readonly nameEn: string | undefined;
  readonly level: number;
}

export interface KnownTheme {
  readonly code: string;
  readonly path: readonly string[];
}

const SEPARATOR = '\u001F';
const OTHER = '其他';

/**
 * The themes that a table adds to what is known already, parents first.
 * A theme is known by the names on its path, so importing the same table again adds nothing. A missing code becomes two more
 * digits below the parent; "other" gets 99, as in the classifications in use.
 */
export function planThemes(lines: readonly ThemeLine[], known: readonly KnownTheme[]): readonly PlannedTheme[] {
  const codeByPath = new Map(known.map((theme) => [theme.path.join(SEPARATOR), theme.code]));
  const taken = new Set(known.map((theme) => theme.code));
  const planned: PlannedTheme[] = [];
  for (const line of lines) {
    for (let level = 1; level <= line.path.length; level += 1) {
      const path = line.path.slice(0, level);
      if (codeByPath.has(path.join(SEPARATOR))) continue;
      const isLeaf = level === line.path.length;
      const parentCode = codeByPath.get(path.slice(0, -1).join(SEPARATOR));
      const name = path.at(-1) ?? '';
      const code = (isLeaf ? line.code : undefined) ?? nextCode(parentCode ?? '', name, taken);
      if (taken.has(code)) throw new AppError('conflict', 'organisation.theme_code_taken', { code });
      taken.add(code);
      codeByPath.set(path.join(SEPARATOR), code);
      planned.push({ code, parentCode, name, nameEn: isLeaf ? line.nameEn : undefined, level });
    }
  }
  return planned;
}

function nextCode(prefix: string, name: string, taken: ReadonlySet<string>): string {
  const last = `${prefix}99`;
  if (name === OTHER && !taken.has(last)) return last;
  for (let number = 1; number <= 99; number += 1) {
    const code = `${prefix}${String(number).padStart(2, '0')}`;
    if (!taken.has(code)) return code;
  }
  throw new AppError('invalid', 'organisation.too_many_themes', { parent: prefix });
}
