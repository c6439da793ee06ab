import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LETTER_TYPES, LetterType, type TemplateFault } from '../../domain/index.ts';
import { templateOf } from '../compose-letter.ts';
import type { TemplateName } from '../pdf-renderer.ts';

/** The frame that all letters share can be a site's own too. */
export const PAGE_TEMPLATE = 'gbt9704';
export type SiteTypstName = TemplateName | typeof PAGE_TEMPLATE;

/** The templates that the office has put in place of ours. */
export interface SiteTemplates {
  readonly directory: string;
  readonly word: ReadonlyMap<LetterType, Buffer>;
  readonly typst: ReadonlyMap<SiteTypstName, string>;
  readonly unknown: readonly TemplateFault[];
}

export const KNOWN_TYPST: readonly SiteTypstName[] = [...new Set(LETTER_TYPES.map(templateOf)), PAGE_TEMPLATE];
// What an editor, a file system or a person leaves beside: locks, thumbnails, notes.
const PASSED_OVER = /^[.~]|^Thumbs\.db$|\.(?:txt|md|bak|tmp)$/i;

/** Everything in the directory; a name that means nothing here is a fault, since somebody expects it to have an effect. */
export function readSiteTemplates(directory: string): SiteTemplates {
  const files = existsSync(directory) ? readdirSync(directory, { withFileTypes: true }).filter((entry) => entry.isFile() && !PASSED_OVER.test(entry.name)).map(({ name }) => name).toSorted() : [];
  const word = new Map<LetterType, Buffer>();
  const typst = new Map<SiteTypstName, string>();
  const unknown: TemplateFault[] = [];
  for (const file of files) {
    const type = LetterType.safeParse(file.replace(/\.docx$/, ''));
    const name = KNOWN_TYPST.find((each) => `${each}.typ` === file);
    if (file.endsWith('.docx') && type.success) word.set(type.data, readFileSync(join(directory, file)));
    else if (name !== undefined) typst.set(name, readFileSync(join(directory, file), 'utf8'));
    else unknown.push({ kind: 'unknown_file', file, known: file.endsWith('.docx') ? LETTER_TYPES.map((each) => `${each}.docx`) : KNOWN_TYPST.map((each) => `${each}.typ`) });
  }
  return { directory, word, typst, unknown };
}
