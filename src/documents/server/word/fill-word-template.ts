import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import type { LetterView } from '../../domain/index.ts';

type Options = Docxtemplater.DXT.ConstructorOptions;

/** How templates are read, when they are checked and when they are filled. */
export const WORD_OPTIONS = {
  paragraphLoop: true,
  linebreaks: true,
  errorLogging: false,
  stripInvalidXMLChars: true,
  parser: (tag: string) => ({ get: (scope: unknown, context: { readonly meta: { readonly part: { readonly module?: string } } }) => print(find(scope, tag.trim()), context.meta.part.module === 'loop') }),
  nullGetter: (part: { readonly module?: string }) => (part.module === undefined ? '' : undefined),
} satisfies Options;

/** Fills a Word template. What people wrote goes in as text: a tag or a mark-up in it is printed and never read. */
export function fillWordTemplate(template: Uint8Array, view: { readonly [name: string]: LetterView }): Docxtemplater<PizZip> {
  return new Docxtemplater(new PizZip(template), WORD_OPTIONS).render(view);
}

/** Walks a dotted path; text has its `lines`, and a number knows whether it `isNegative`. Undefined where the scope has no such name, so that the one around it is asked. */
function find(scope: unknown, path: string): unknown {
  if (path === '.') return scope;
  let value = scope;
  for (const name of path.split('.')) {
    if (typeof value === 'string' && name === 'lines') value = value.split('\n').filter((line) => line.trim() !== '');
    else if (typeof value === 'number' && name === 'isNegative') value = value < 0;
    else if (typeof value === 'object' && value !== null && Object.hasOwn(value, name)) value = (value as Readonly<Record<string, unknown>>)[name];
    else return undefined;
  }
  return value;
}

function print(value: unknown, isSection: boolean): unknown {
  if (typeof value !== 'boolean' || isSection) return value;
  return value ? '是' : '否';
}
