import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AppError } from '../../../platform/kernel/index.ts';
import type { Language } from '../../../platform/ui/index.ts';
import { LETTER_TYPES } from '../../domain/index.ts';
import { makeWordTemplate } from '../word/render-word-letter.ts';
import { describeFields } from './describe-fields.ts';
import { KNOWN_TYPST } from './read-site-templates.ts';

const OURS = fileURLToPath(new URL('../../templates/', import.meta.url));
export const FIELDS_FILE = '字段说明.txt';

/** Writes our own templates, and what their fields are, into an empty directory. Throws `documents.template.not_empty`. */
export function exportTemplates(directory: string, language: Language): readonly string[] {
  if (existsSync(directory) && readdirSync(directory).length > 0) throw new AppError('invalid', 'documents.template.not_empty', { path: directory });
  mkdirSync(directory, { recursive: true });
  const files: readonly (readonly [string, Uint8Array | string])[] = [
    ...LETTER_TYPES.map((type) => [`${type}.docx`, makeWordTemplate(type)] as const),
    ...KNOWN_TYPST.map((name) => [`${name}.typ`, readFileSync(join(OURS, `${name}.typ`))] as const),
    // Read by people on any system: with its mark, and the line ends that every editor knows.
    [FIELDS_FILE, `\uFEFF${describeFields(language).replaceAll('\n', '\r\n')}`],
  ];
  for (const [name, content] of files) writeFileSync(join(directory, name), content, { flag: 'wx' });
  return files.map(([name]) => name);
}
