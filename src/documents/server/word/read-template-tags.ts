import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import { z } from 'zod';
import { fail, succeed, type Result } from '../../../platform/kernel/index.ts';
import type { TemplateTag } from '../../domain/index.ts';
import { WORD_OPTIONS } from './fill-word-template.ts';

/** Not a Word document, or tags that do not fit together. */
export type TagFailure = { readonly kind: 'unreadable' } | { readonly kind: 'broken_tags'; readonly tags: readonly string[] };

const Part = z.object({
  type: z.string(),
  value: z.string().optional(),
  module: z.string().optional(),
  inverted: z.boolean().optional(),
  get subparsed() {
    return z.array(Part).optional();
  },
});
type Part = z.infer<typeof Part>;

const Begun = z.object({ inspect: z.object({ filePath: z.string() }) });
const Compiled = z.object({ inspect: z.object({ postparsed: z.array(Part) }) });
const Failure = z.object({ properties: z.object({ errors: z.array(z.object({ properties: z.object({ xtag: z.string().optional(), closingtag: z.string().optional() }) })) }) });

/** The tags of a Word template, of its text, heads and feet together. */
export function readTemplateTags(template: Uint8Array): Result<readonly TemplateTag[], TagFailure> {
  const parts: Part[] = [];
  let file = '';
  const collector = {
    name: 'collector',
    set: (told: unknown) => {
      const begun = Begun.safeParse(told);
      if (begun.success) file = begun.data.inspect.filePath;
      const compiled = Compiled.safeParse(told);
      // What stands in the properties of the file is on no page.
      if (compiled.success && !file.startsWith('docProps/')) parts.push(...compiled.data.inspect.postparsed);
    },
  };
  const zip = openZip(template);
  if (!zip?.file('word/document.xml')) return fail({ kind: 'unreadable' });
  try {
    // What is read is told to the collector while the template is compiled.
    void new Docxtemplater(zip, { ...WORD_OPTIONS, modules: [collector] });
  } catch (error) {
    const known = Failure.safeParse(error);
    if (!known.success) return fail({ kind: 'unreadable' });
    return fail({ kind: 'broken_tags', tags: [...new Set(known.data.properties.errors.map(({ properties: { xtag, closingtag } }) => xtag ?? closingtag ?? '?'))] });
  }
  return succeed(toTags(parts));
}

function openZip(bytes: Uint8Array): PizZip | undefined {
  try {
    return new PizZip(bytes);
  } catch {
    // It is said to be no Word document.
    return undefined;
  }
}

function toTags(parts: readonly Part[]): readonly TemplateTag[] {
  return parts
    .filter(({ type }) => type === 'placeholder')
    .map(({ value = '', module, inverted, subparsed }) => {
      const isSection = module === 'loop';
      // Raw mark-up would let data be read as mark-up: {@name} is no tag of ours.
      const name = module === undefined || isSection ? value.trim() : `@${value.trim()}`;
      return { name, isSection, isInverted: inverted === true, inner: toTags(subparsed ?? []) };
    });
}
